# Two doors, one visitor through each, one counter for both. Stop a thread after it has read the
# count and let the other one count in the meantime: the second visitor is overwritten.
from threading import Thread


class Counter:
    def __init__(self):
        self.count = 0


def let_in(counter):
    counter.count += 1


counter = Counter()
threads = [Thread(target=let_in, args=(counter,)) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(f"expected 2, found {counter.count}")
