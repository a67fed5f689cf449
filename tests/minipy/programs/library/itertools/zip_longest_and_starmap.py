from itertools import starmap, zip_longest

print(list(zip_longest("ab", [1])), list(zip_longest("a", [1, 2], fillvalue="-")), list(starmap(pow, [(2, 3), (3, 2)])))
# expect: [('a', 1), ('b', None)] [('a', 1), ('-', 2)] [8, 9]
