# Reads and writes with a call between them: where switch points are at calls, too, others come in.
import threading

count = 0


def one_more(number):
    return number + 1


def work():
    global count
    count = one_more(count)


threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(count)
