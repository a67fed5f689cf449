from itertools import compress, pairwise, tee

a, b = tee(range(3))
print(list(a), list(b), list(pairwise("abcd")), list(compress("abcd", [1, 0, 1, 0])))
# expect: [0, 1, 2] [0, 1, 2] [('a', 'b'), ('b', 'c'), ('c', 'd')] ['a', 'c']
