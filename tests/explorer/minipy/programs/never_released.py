# A lock that one thread keeps if it comes second.
import threading

lock = threading.Lock()
taken = 0


def work():
    global taken
    lock.acquire()
    taken += 1
    if taken == 1:
        lock.release()


threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
lock.acquire()
print("never")
