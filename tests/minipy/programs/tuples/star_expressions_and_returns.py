def f():
    return 1, *[2, 3]


print(f(), (*"ab", *range(2)), [*f(), *f()][::2])  # expect: (1, 2, 3) ('a', 'b', 0, 1) [1, 3, 2]
