def f(a, b, c):
    if a < b < c: return a is None
    if a is not None and b in (1, 2): return not (a in [b])
    return a < b <= c
