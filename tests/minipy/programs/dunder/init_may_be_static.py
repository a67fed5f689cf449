class S:
    @staticmethod
    def __init__(*arguments, **named):
        print(len(arguments), named)


class C:
    @classmethod
    def __init__(cls, *arguments):
        print(cls.__name__, arguments)


class Descriptor:
    def __get__(self, instance, owner):
        return lambda *arguments: print(type(instance).__name__, arguments)


class D:
    __init__ = Descriptor()


S()  # expect: 0 {}
S(1, 2, a=3)  # expect: 2 {'a': 3}
C(1)  # expect: C (1,)
D(4, 5)  # expect: D (4, 5)
