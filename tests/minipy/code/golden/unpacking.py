def f(a, b):
    a, b = b, a
    [a, *b], c = a
    d.x, e = a, b
