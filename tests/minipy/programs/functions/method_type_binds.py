import types


class C:
    v = 9


def f(self, x):
    return self.v + x


m = types.MethodType(f, C())
print(m(1), m.__name__, m.__func__ is f)  # expect: 10 f True
try:
    types.MethodType(5, C())
except TypeError as e:
    print(e)  # expect: first argument must be callable
