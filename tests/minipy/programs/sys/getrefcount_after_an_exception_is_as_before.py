import sys

a = []


def f(x):
    raise ValueError


try:
    f(a)
except ValueError:
    pass
print(sys.getrefcount(a))  # expect: 2
