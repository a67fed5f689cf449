from itertools import groupby

print([(k, next(g)) for k, g in groupby([1, 1, 1, 2, 2, 3])])  # expect: [(1, 1), (2, 2), (3, 3)]
groups = list(groupby("aab"))
print([(k, list(g)) for k, g in groups])  # expect: [('a', []), ('b', [])]
