from math import gcd


class Q:
    def __init__(self, n, d=1):
        g = gcd(n, d)
        self.n, self.d = n // g, d // g

    def __add__(self, o):
        o = o if isinstance(o, Q) else Q(o)
        return Q(self.n * o.d + o.n * self.d, self.d * o.d)

    __radd__ = __add__

    def __eq__(self, o):
        return (self.n, self.d) == (o.n, o.d)

    def __lt__(self, o):
        return self.n * o.d < o.n * self.d

    def __repr__(self):
        return f"{self.n}/{self.d}"


print(Q(1, 2) + Q(1, 3), 1 + Q(1, 2), Q(2, 4) == Q(1, 2), sorted([Q(1, 2), Q(1, 3), Q(2, 5)]))
# expect: 5/6 3/2 True [1/3, 2/5, 1/2]
print(sum([Q(1, n) for n in range(1, 6)], Q(0)))  # expect: 137/60
