class C:
    pass


def get():
    C()[0]


def put():
    C()[0] = 1


def drop():
    del C()[0]


for f in (get, put, drop, lambda: 1 in C(), lambda: iter(C()), lambda: C[0]):
    try:
        f()
    except TypeError as e:
        print(e)
        # expect: 'C' object is not subscriptable
        # expect: 'C' object does not support item assignment
        # expect: 'C' object doesn't support item deletion
        # expect: argument of type 'C' is not iterable
        # expect: 'C' object is not iterable
        # expect: type 'C' is not subscriptable
