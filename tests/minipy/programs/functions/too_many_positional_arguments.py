def none():
    pass


def one(a):
    pass


def two(a, b=1):
    pass


def kw(a, *, b=1):
    pass


for f, args in ((none, (1,)), (one, (1, 2)), (two, (1, 2, 3)), (kw, (1, 2, 3))):
    try:
        f(*args)
    except TypeError as e:
        print(e)
        # expect: none() takes 0 positional arguments but 1 was given
        # expect: one() takes 1 positional argument but 2 were given
        # expect: two() takes from 1 to 2 positional arguments but 3 were given
        # expect: kw() takes 1 positional argument but 3 were given
