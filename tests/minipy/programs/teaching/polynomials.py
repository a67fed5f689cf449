class Polynomial:
    """Coefficients from the constant upwards, without zeros at the end."""

    def __init__(self, *coefficients):
        c = list(coefficients)
        while c and c[-1] == 0:
            c.pop()
        self.c = tuple(c)

    @property
    def degree(self):
        return len(self.c) - 1

    def __call__(self, x):
        value = 0
        for a in reversed(self.c):
            value = value * x + a
        return value

    def __add__(self, other):
        if isinstance(other, int):
            other = Polynomial(other)
        n = max(len(self.c), len(other.c))
        a, b = (p.c + (0,) * (n - len(p.c)) for p in (self, other))
        return Polynomial(*(x + y for x, y in zip(a, b)))

    __radd__ = __add__

    def __neg__(self):
        return Polynomial(*(-a for a in self.c))

    def __sub__(self, other):
        return self + -other

    def __mul__(self, other):
        if isinstance(other, int):
            return Polynomial(*(a * other for a in self.c))
        out = [0] * (len(self.c) + len(other.c))
        for i, a in enumerate(self.c):
            for j, b in enumerate(other.c):
                out[i + j] += a * b
        return Polynomial(*out)

    __rmul__ = __mul__

    def __pow__(self, n):
        result = Polynomial(1)
        for _ in range(n):
            result = result * self
        return result

    def __eq__(self, other):
        return self.c == other.c

    def __hash__(self):
        return hash(self.c)

    def derivative(self):
        return Polynomial(*[i * a for i, a in enumerate(self.c)][1:])

    def __str__(self):
        parts = []
        for i, a in reversed(list(enumerate(self.c))):
            if a:
                power = "" if i == 0 else "x" if i == 1 else f"x^{i}"
                size = "" if abs(a) == 1 and i else str(abs(a))
                sign = ("-" if a < 0 else "") if not parts else (" - " if a < 0 else " + ")
                parts.append(sign + size + power)
        return "".join(parts) or "0"


x = Polynomial(0, 1)
p = 2 * x ** 3 - x ** 2 + 3 * x + -5
print(p, "|", p.degree, p(0), p(2), p(-1))
print(p.derivative(), "|", p - p, "|", (x + 1) ** 5)
print((x + 1) * (x + -1) == x ** 2 + -1, len({x, Polynomial(0, 1, 0), p}))
print(((x + 1) ** 30)(10) == 11 ** 30)
root = 1.0
for _ in range(8):
    root -= p(root) / p.derivative()(root)
print(f"{root:.6f} {abs(p(root)) < 1e-9}")

# expect: 2x^3 - x^2 + 3x - 5 | 3 -5 13 -11
# expect: 6x^2 - 2x + 3 | 0 | x^5 + 5x^4 + 10x^3 + 10x^2 + 5x + 1
# expect: True 2
# expect: True
# expect: 1.130132 True
