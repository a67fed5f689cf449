# As one_increment_each.py, but whoever counts holds a lock: stopped at the same place, a thread
# keeps the other one waiting, and both visitors are counted.
from threading import Lock, Thread


class Counter:
    def __init__(self):
        self.lock = Lock()
        self.count = 0


def let_in(counter):
    with counter.lock:
        counter.count += 1


counter = Counter()
threads = [Thread(target=let_in, args=(counter,)) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(f"expected 2, found {counter.count}")
