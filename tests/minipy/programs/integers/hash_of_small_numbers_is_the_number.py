print(hash(5), hash(0), hash(-7))  # expect: 5 0 -7
print(hash(-1))  # expect: -2
print(hash(2 ** 61 - 1), hash(2 ** 61))  # expect: 0 1
