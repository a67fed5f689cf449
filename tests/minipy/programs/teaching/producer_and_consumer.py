import threading


class Buffer:
    """A bounded buffer: full and empty are conditions on one lock."""

    def __init__(self, size):
        self.items, self.size = [], size
        lock = threading.Lock()
        self.not_full, self.not_empty = threading.Condition(lock), threading.Condition(lock)
        self.most = 0

    def put(self, x):
        with self.not_full:
            while len(self.items) == self.size:
                self.not_full.wait()
            self.items.append(x)
            self.most = max(self.most, len(self.items))
            self.not_empty.notify()

    def get(self):
        with self.not_empty:
            while not self.items:
                self.not_empty.wait()
            x = self.items.pop(0)
            self.not_full.notify()
            return x


STOP = object()
buffer = Buffer(3)
results = []
results_lock = threading.Lock()


def produce(start, count):
    for i in range(start, start + count):
        buffer.put(i)


def consume():
    while (x := buffer.get()) is not STOP:
        with results_lock:
            results.append(x * x)


producers = [threading.Thread(target=produce, args=(k * 20, 20)) for k in range(2)]
consumers = [threading.Thread(target=consume) for _ in range(3)]
for t in producers + consumers:
    t.start()
for t in producers:
    t.join()
for _ in consumers:
    buffer.put(STOP)
for t in consumers:
    t.join()
print(len(results), sorted(results) == [i * i for i in range(40)])
print(1 <= buffer.most <= 3, buffer.items)

# expect: 40 True
# expect: True []
