# The caller's name, the parameter, and the argument; a call keeps none afterwards.
import sys


def f(x):
    y = x
    return sys.getrefcount(x) - sys.getrefcount(y)


a = []
print(f(a), sys.getrefcount(a))  # expect: 0 2
