r = range(3)
print(list(r), list(r), sum(r), max(r), list(reversed(r)))  # expect: [0, 1, 2] [0, 1, 2] 3 2 [2, 1, 0]
