print(list(enumerate("ab")), list(enumerate("ab", 5)), list(enumerate([], start=3)))
# expect: [(0, 'a'), (1, 'b')] [(5, 'a'), (6, 'b')] []
for i, c in enumerate("xy", start=1):
    print(i, c)
    # expect: 1 x
    # expect: 2 y
