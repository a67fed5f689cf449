def f(a, b, c):
    pass


for args in ((), (1,), (1, 2)):
    try:
        f(*args)
    except TypeError as e:
        print(e)
        # expect: f() missing 3 required positional arguments: 'a', 'b', and 'c'
        # expect: f() missing 2 required positional arguments: 'b' and 'c'
        # expect: f() missing 1 required positional argument: 'c'


def two(a, b):
    pass


try:
    two()
except TypeError as e:
    print(e)  # expect: two() missing 2 required positional arguments: 'a' and 'b'
