import math


class X:
    def __index__(self):
        return "abc"

    def __int__(self):
        return "i"

    def __float__(self):
        return "f"


class OnlyIndex:
    def __index__(self):
        return 4


def show(f):
    try:
        print(f())
    except TypeError as e:
        print(e)


x = X()
for f in (hex, range, chr, [1].__mul__, [1].__getitem__, "ab".__getitem__):
    show(lambda: f(x))
    # expect: __index__ returned non-int (type str)
    # expect: __index__ returned non-int (type str)
    # expect: __index__ returned non-int (type str)
    # expect: __index__ returned non-int (type str)
    # expect: __index__ returned non-int (type str)
    # expect: __index__ returned non-int (type str)
show(lambda: [1] * x)  # expect: __index__ returned non-int (type str)
show(lambda: [1][x:])  # expect: __index__ returned non-int (type str)
show(lambda: int(x))  # expect: __int__ returned non-int (type str)
show(lambda: float(x))  # expect: X.__float__ returned non-float (type str)
show(lambda: math.sqrt(x))  # expect: X.__float__ returned non-float (type str)
show(lambda: math.sqrt(OnlyIndex()))  # expect: 2.0
show(lambda: [1] * OnlyIndex())  # expect: [1, 1, 1, 1]


class AnswersTrue:
    def __int__(self):
        return True


class Nine(int):
    def __index__(self):
        return 9


show(lambda: int(AnswersTrue()))  # expect: 1
show(lambda: [0, 1, 2, 3][Nine(3)])  # expect: 3
show(lambda: [*range(Nine(2))])  # expect: [0, 1]
