import threading

n = 0
lock = threading.Lock()


def up():
    global n
    for _ in range(500):
        with lock:
            n += 1


ts = [threading.Thread(target=up) for _ in range(4)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(n)  # expect: 2000
