# The exception has the traceback, the traceback the frame, the frame the exception.
import gc
import sys


def f(x):
    try:
        raise ValueError(x)
    except ValueError as e:
        kept = e


gc.disable()
x = []
before = sys.getrefcount(x)
f(x)
print(sys.getrefcount(x) > before)  # expect: True
gc.collect()
print(sys.getrefcount(x) == before)  # expect: True
