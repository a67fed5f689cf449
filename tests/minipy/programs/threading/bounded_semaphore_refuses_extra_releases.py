import threading

s = threading.BoundedSemaphore(1)
s.acquire()
s.release()
try:
    s.release()
except ValueError as e:
    print(e)  # expect: Semaphore released too many times
