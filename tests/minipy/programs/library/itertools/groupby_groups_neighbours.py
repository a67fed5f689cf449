from itertools import groupby

print([(k, len(list(g))) for k, g in groupby("aaabbca")])  # expect: [('a', 3), ('b', 2), ('c', 1), ('a', 1)]
words = sorted(["bee", "ant", "cow", "ab", "cat"], key=len)
print([(n, list(g)) for n, g in groupby(words, key=len)])
# expect: [(2, ['ab']), (3, ['bee', 'ant', 'cow', 'cat'])]
