base = 10


def f(x=base * 2, *, y=[base]):
    y.append(x)
    return y


print(f(), f(1), f.__kwdefaults__)  # expect: [10, 20, 1] [10, 20, 1] {'y': [10, 20, 1]}
