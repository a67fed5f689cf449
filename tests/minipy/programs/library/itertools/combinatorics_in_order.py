from itertools import combinations, combinations_with_replacement, permutations, product

print(["".join(p) for p in permutations("abc", 2)])  # expect: ['ab', 'ac', 'ba', 'bc', 'ca', 'cb']
print(list(combinations(range(3), 0)), list(combinations(range(2), 3)), list(permutations([], 0)))
# expect: [()] [] [()]
print(list(combinations_with_replacement("ab", 3))[1:3], list(product()), list(product([1], [])))
# expect: [('a', 'a', 'b'), ('a', 'b', 'b')] [()] []
try:
    combinations("ab", -1)
except ValueError as e:
    print(e)  # expect: r must be non-negative
