# A museum with five doors. At each stands a thread that counts who comes in, all on one counter.
# How many visitors are missing at the end depends on when the interpreter lets another thread run.
from threading import Thread

DOORS = 5
VISITORS = 100_000  # through each door


class Counter:
    def __init__(self):
        self.count = 0


def watch_door(counter):
    for _ in range(VISITORS):
        counter.count += 1


counter = Counter()
threads = [Thread(target=watch_door, args=(counter,)) for _ in range(DOORS)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(f"expected {DOORS * VISITORS}, found {counter.count}")
