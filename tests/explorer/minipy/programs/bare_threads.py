# Threads that _thread starts, each with a lock to wait for.
import _thread

count = 0
ended = []


def work(lock):
    global count
    count += 1
    lock.release()


for _ in range(2):
    lock = _thread.allocate_lock()
    lock.acquire()
    ended.append(lock)
    _thread.start_new_thread(work, (lock,))
for lock in ended:
    lock.acquire()
print(count)
