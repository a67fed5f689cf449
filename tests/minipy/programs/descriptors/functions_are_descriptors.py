class C:
    pass


def f(self, x):
    return self, x


c = C()
bound = f.__get__(c, C)
print(bound(5) == (c, 5), bound.__self__ is c)  # expect: True True
