import threading

lock = threading.Lock()
print(lock.acquire(), lock.acquire(False), lock.acquire(blocking=False), lock.acquire(timeout=0.001))
# expect: True False False False
lock.release()
print(lock.acquire(False))  # expect: True
lock.release()
