import threading

lock = threading.RLock()


def depth(n):
    with lock:
        return 0 if n == 0 else 1 + depth(n - 1)


print(depth(5))  # expect: 5
got = []
with lock:
    t = threading.Thread(target=lambda: got.append(lock.acquire(blocking=False)))
    t.start()
    t.join()
print(got)  # expect: [False]
