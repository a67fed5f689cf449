# Numbers that are not made beforehand: who gives back the last reference differs.
import threading

count = 10**20


def work():
    global count
    count += 1


threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(count - 10**20)
