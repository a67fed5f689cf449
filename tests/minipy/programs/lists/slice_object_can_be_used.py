s = slice(1, 4)
print([0, 1, 2, 3, 4][s], "abcdef"[s], (0, 1, 2)[s])  # expect: [1, 2, 3] bcd (1, 2)
print(s, s.start, s.stop, s.step)  # expect: slice(1, 4, None) 1 4 None
print(slice(None, None, -1).indices(5), slice(5), s == slice(1, 4, None))
# expect: (4, -1, -1) slice(None, 5, None) True
