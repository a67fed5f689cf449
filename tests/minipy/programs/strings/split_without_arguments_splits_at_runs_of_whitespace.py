print("  a  b\tc\nd  ".split())  # expect: ['a', 'b', 'c', 'd']
print("".split(), "   ".split())  # expect: [] []
print("a b c d".split(None, 2))  # expect: ['a', 'b', 'c d']
print("a b c d".rsplit(None, 1))  # expect: ['a b c', 'd']
