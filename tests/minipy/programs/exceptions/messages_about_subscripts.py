x = 5
g, s = (lambda: 0), {1}
for f in (lambda: x[0], lambda: len[0], lambda: g[1], lambda: s[0]):
    try:
        f()
    except TypeError as e:
        print(e)
        # expect: 'int' object is not subscriptable
        # expect: 'builtin_function_or_method' object is not subscriptable
        # expect: 'function' object is not subscriptable
        # expect: 'set' object is not subscriptable
