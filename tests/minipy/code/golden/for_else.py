def f(xs):
    for x, y in xs:
        if x: continue
        if y: return y
    else:
        return None
