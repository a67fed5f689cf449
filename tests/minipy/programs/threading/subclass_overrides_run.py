import threading


class Square(threading.Thread):
    def __init__(self, n):
        super().__init__()
        self.n = n

    def run(self):
        self.result = self.n ** 2


ts = [Square(n) for n in range(5)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print([t.result for t in ts])  # expect: [0, 1, 4, 9, 16]
