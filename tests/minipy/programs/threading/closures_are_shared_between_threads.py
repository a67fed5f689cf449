import threading


def make():
    n = 0
    lock = threading.Lock()

    def up():
        nonlocal n
        with lock:
            n += 1
        return n

    return up, lambda: n


up, show = make()
ts = [threading.Thread(target=up) for _ in range(8)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(show())  # expect: 8
