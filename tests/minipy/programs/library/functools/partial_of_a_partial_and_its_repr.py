from functools import partial, partialmethod


def f(*args, **kwargs):
    return args, kwargs


p = partial(partial(f, 1, a=2), 3, a=4, b=5)
print(p(6, c=7), p.args, p.keywords)  # expect: ((1, 3, 6), {'a': 4, 'b': 5, 'c': 7}) (1, 3) {'a': 4, 'b': 5}
print(repr(partial(int, base=2)))  # expect: functools.partial(<class 'int'>, base=2)


class C:
    def set(self, name, value):
        return f"{name}={value}"

    on = partialmethod(set, "switch", value="on")


print(C().on())  # expect: switch=on
try:
    partial(5)
except TypeError as e:
    print(e)  # expect: the first argument must be callable
