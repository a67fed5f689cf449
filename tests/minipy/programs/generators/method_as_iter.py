class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        n = self.n
        while n:
            yield n
            n -= 1


c = Countdown(3)
print(list(c), list(c), max(c), 2 in c)  # expect: [3, 2, 1] [3, 2, 1] 3 True
