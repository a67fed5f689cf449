import threading

lock = threading.Lock()
numbers = iter(range(100))
out = []


def take():
    while True:
        with lock:
            n = next(numbers, None)
        if n is None:
            return
        out.append(n)


ts = [threading.Thread(target=take) for _ in range(3)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(sorted(out) == list(range(100)))  # expect: True
