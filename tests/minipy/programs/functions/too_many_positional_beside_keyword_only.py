def f(a, *, b):
    pass


try:
    f(1, 2, b=3)
except TypeError as e:
    print(e)
    # expect: f() takes 1 positional argument but 2 positional arguments (and 1 keyword-only argument) were given
try:
    f(1, 2, 3, b=3)
except TypeError as e:
    print(e)
    # expect: f() takes 1 positional argument but 3 positional arguments (and 1 keyword-only argument) were given
