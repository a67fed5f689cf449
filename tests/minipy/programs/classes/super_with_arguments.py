class A:
    def f(self):
        return "A"


class B(A):
    def f(self):
        return "B"


class C(B):
    def f(self):
        return super(B, self).f() + super(C, self).f()


print(C().f(), super(C, C()).f())  # expect: AB B
