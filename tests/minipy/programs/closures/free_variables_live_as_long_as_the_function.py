def make():
    big = list(range(5))
    return lambda: sum(big)


f = make()
print(f(), f.__code__.co_freevars, f.__closure__[0].cell_contents)  # expect: 10 ('big',) [0, 1, 2, 3, 4]
