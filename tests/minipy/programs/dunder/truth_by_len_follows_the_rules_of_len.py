class L:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


class I:
    def __index__(self):
        return 5


def show(f):
    try:
        print(f())
    except (TypeError, ValueError, OverflowError) as e:
        print(type(e).__name__, e)


def branch(x):
    if x:
        return "yes"
    return "no"


show(lambda: branch(L(-1)))  # expect: ValueError __len__() should return >= 0
show(lambda: not L(-1))  # expect: ValueError __len__() should return >= 0
show(lambda: branch(L("a")))  # expect: TypeError 'str' object cannot be interpreted as an integer
show(lambda: branch(L(0)))  # expect: no
show(lambda: (len(L(I())), branch(L(I()))))  # expect: (5, 'yes')
show(lambda: len(L(2**70)))  # expect: OverflowError cannot fit 'int' into an index-sized integer
show(lambda: bool(L(2**70)))  # expect: OverflowError cannot fit 'int' into an index-sized integer
show(lambda: len(L(True)))  # expect: 1


class Number(int):
    def __len__(self):
        return 0


class Text(str):
    def __len__(self):
        return 0


show(lambda: (bool(Number(4)), bool(Text("a"))))  # expect: (True, False)
