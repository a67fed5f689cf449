class Point(tuple):
    def __new__(cls, x, y):
        return super().__new__(cls, (x, y))

    x = property(lambda self: self[0])
    y = property(lambda self: self[1])


p = Point(1, 2)
a, b = p
print(p, p.x, p.y, a + b, p == (1, 2), hash(p) == hash((1, 2)))  # expect: (1, 2) 1 2 3 True True
