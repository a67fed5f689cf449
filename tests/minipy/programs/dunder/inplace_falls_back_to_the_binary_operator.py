class N:
    def __init__(self, n):
        self.n = n

    def __add__(self, x):
        return N(self.n + x)


a = b = N(1)
a += 5
print(a.n, b.n, a is b)  # expect: 6 1 False
try:
    a -= 1
except TypeError as e:
    print(e)  # expect: unsupported operand type(s) for -=: 'N' and 'int'
