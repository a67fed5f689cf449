def f(*args, **kw):
    kw["new"] = 1
    return args, kw


a, d = [1, 2], {"k": 0}
print(f(*a, **d), a, d, type(f()[0]).__name__)  # expect: ((1, 2), {'k': 0, 'new': 1}) [1, 2] {'k': 0} tuple
