d = dict(enumerate("ab"))
print(d, list(d.items()), dict(d.items()) == d, set(d.values()) == {"a", "b"}, tuple(d), list(zip(*d.items())))
# expect: {0: 'a', 1: 'b'} [(0, 'a'), (1, 'b')] True True (0, 1) [(0, 1), ('a', 'b')]
