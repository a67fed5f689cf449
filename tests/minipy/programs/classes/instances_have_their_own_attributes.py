class P:
    def __init__(self, x):
        self.x = x


a, b = P(1), P(2)
a.y = 3
print(a.x, b.x, a.y, hasattr(b, "y"), a.__dict__)  # expect: 1 2 3 False {'x': 1, 'y': 3}
