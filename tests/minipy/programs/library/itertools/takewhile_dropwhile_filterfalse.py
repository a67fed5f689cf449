from itertools import dropwhile, filterfalse, takewhile

a = [1, 2, 5, 1, 0]
print(list(takewhile(lambda x: x < 4, a)), list(dropwhile(lambda x: x < 4, a)), list(filterfalse(lambda x: x % 2, a)))
# expect: [1, 2] [5, 1, 0] [2, 0]
