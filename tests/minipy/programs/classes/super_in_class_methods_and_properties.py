class A:
    @classmethod
    def name(cls):
        return "A for " + cls.__name__

    @property
    def x(self):
        return 1


class B(A):
    @classmethod
    def name(cls):
        return "B, " + super().name()

    @property
    def x(self):
        return super().x + 10


print(B.name(), B().x)  # expect: B, A for B 11
