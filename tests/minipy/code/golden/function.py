@d
def f(a, b=1, *c, e=2, **g):
    "doc"
    return lambda: a
