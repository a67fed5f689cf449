class Adder:
    def __init__(self, n):
        self.n = n

    def __call__(self, x, *, twice=False):
        return x + self.n * (2 if twice else 1)


a = Adder(5)
print(a(1), a(1, twice=True), callable(a), list(map(a, [1, 2])))  # expect: 6 11 True [6, 7]
try:
    a()
except TypeError as e:
    print(e)  # expect: Adder.__call__() missing 1 required positional argument: 'x'
