import sys


class C:
    pass


a = []
c = C()
c.x = a
f = lambda: a
print(sys.getrefcount(a))  # expect: 3
del c
print(sys.getrefcount(a))  # expect: 2
