def f(a, b, c=3):
    return a, b, c


print(f(1, 2), f(b=1, a=2), f(1, c=5, b=4), f(*[1], **{"b": 2}))
# expect: (1, 2, 3) (2, 1, 3) (1, 4, 5) (1, 2, 3)
