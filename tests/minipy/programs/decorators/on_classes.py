def with_repr(cls):
    cls.__repr__ = lambda self: f"{cls.__name__}({self.__dict__})"
    return cls


@with_repr
class P:
    def __init__(self, x):
        self.x = x


print(P(5))  # expect: P({'x': 5})
