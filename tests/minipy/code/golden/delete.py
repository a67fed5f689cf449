del a, b.c, d[e]
def f(x): del x
