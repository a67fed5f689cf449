a = {1, 2, 3}
b = a
a |= {4}
a &= {2, 3, 4}
a -= {4}
a ^= {3, 7}
print(sorted(b), a is b)  # expect: [2, 7] True
