print((), (1,), (1, 2), 1, 2)  # expect: () (1,) (1, 2) 1 2
t = 1, "a", None
print(t, type(t).__name__, len(t))  # expect: (1, 'a', None) tuple 3
print((1), ((1)), (1,) + (2,), (0,) * 3)  # expect: 1 1 (1, 2) (0, 0, 0)
