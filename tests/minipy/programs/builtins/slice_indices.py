s = slice(1, None, 2)
print(s, s.indices(6), slice(-3, None).indices(5), list(range(*s.indices(6))))
# expect: slice(1, None, 2) (1, 6, 2) (2, 5, 1) [1, 3, 5]
