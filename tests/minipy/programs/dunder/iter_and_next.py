class Up:
    def __init__(self, n):
        self.i, self.n = 0, n

    def __iter__(self):
        return self

    def __next__(self):
        if self.i == self.n:
            raise StopIteration
        self.i += 1
        return self.i


u = Up(3)
print(list(u), list(u), sum(Up(4)), max(Up(5)), 2 in Up(3), dict(zip("ab", Up(9))))
# expect: [1, 2, 3] [] 10 5 True {'a': 1, 'b': 2}
