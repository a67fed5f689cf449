class M:
    def __init__(self, n):
        self.n = n

    def __add__(self, o):
        return M(self.n + (o.n if isinstance(o, M) else o))

    __radd__ = __add__


print(sum([M(1), M(2), M(3)]).n)  # expect: 6
