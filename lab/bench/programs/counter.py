# Counter increments: a method call, an attribute read and an attribute written each turn.
class Counter:
    def __init__(self):
        self.count = 0

    def increment(self, offset):
        self.count += offset


def worker(how_many, counter):
    for _ in range(how_many):
        counter.increment(1)


counter = Counter()
worker(1_000_000, counter)
print(counter.count)
