def f(a, *rest, **named):
    return a, rest, named


print(f(1), f(1, 2, 3), f(1, x=2), f(1, 2, y=3, z=4), f(a=5, b=6))
# expect: (1, (), {}) (1, (2, 3), {}) (1, (), {'x': 2}) (1, (2,), {'y': 3, 'z': 4}) (5, (), {'b': 6})
