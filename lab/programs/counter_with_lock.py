# The museum of counter.py with a lock in its counter: one thread at a time reads, adds and writes,
# so every visitor is counted, wherever the interpreter lets another thread run.
from threading import Lock, Thread

DOORS = 5
VISITORS = 100_000  # through each door


class Counter:
    def __init__(self):
        self.lock = Lock()
        self.count = 0


def watch_door(counter):
    for _ in range(VISITORS):
        with counter.lock:
            counter.count += 1


counter = Counter()
threads = [Thread(target=watch_door, args=(counter,)) for _ in range(DOORS)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(f"expected {DOORS * VISITORS}, found {counter.count}")
