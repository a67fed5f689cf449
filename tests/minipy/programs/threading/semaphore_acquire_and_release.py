import threading

s = threading.Semaphore(2)
print(s.acquire(), s.acquire(), s.acquire(blocking=False))  # expect: True True False
s.release()
print(s.acquire(blocking=False), s.acquire(timeout=0.001))  # expect: True False
s.release(2)
try:
    threading.Semaphore(-1)
except ValueError as e:
    print(e)  # expect: semaphore initial value must be >= 0
