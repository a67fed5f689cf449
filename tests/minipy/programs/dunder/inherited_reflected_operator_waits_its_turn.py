class A:
    def __add__(self, o):
        return "A.add"

    def __radd__(self, o):
        return "A.radd"

    def __lt__(self, o):
        return "A.lt"

    def __gt__(self, o):
        return "A.gt"

    def __eq__(self, o):
        return "A.eq"


class B(A):
    pass


class C(A):
    def __lt__(self, o):
        return "C.lt"

    def __gt__(self, o):
        return "C.gt"

    def __eq__(self, o):
        return "C.eq"


class D(A):
    def __gt__(self, o):
        print("D.gt", end=" ")
        return NotImplemented

    def __radd__(self, o):
        print("D.radd", end=" ")
        return NotImplemented


print(A() + B(), B() + A(), B() + B())  # expect: A.add A.add A.add
print(A() < C(), A() > C(), A() == C())  # expect: C.gt C.lt C.eq
print(C() < A(), C() == A())  # expect: C.lt C.eq
print(A() < B())  # expect: A.gt
print(A() < D(), A() + D())  # expect: D.gt D.radd A.lt A.add


class Base:
    def __lt__(self, o):
        print("Base.lt", end=" ")
        return NotImplemented

    def __gt__(self, o):
        print("Base.gt", end=" ")
        return NotImplemented


class Derived(Base):
    pass


try:
    Base() < Derived()
except TypeError as e:
    print(e)  # expect: Base.gt Base.lt '<' not supported between instances of 'Base' and 'Derived'
