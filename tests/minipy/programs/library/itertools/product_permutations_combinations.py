from itertools import combinations, combinations_with_replacement, permutations, product

print(list(product("ab", [1, 2])))  # expect: [('a', 1), ('a', 2), ('b', 1), ('b', 2)]
print(list(product([0, 1], repeat=2)))  # expect: [(0, 0), (0, 1), (1, 0), (1, 1)]
print(["".join(p) for p in permutations("abc")], list(permutations([1, 2, 3], 1)))
# expect: ['abc', 'acb', 'bac', 'bca', 'cab', 'cba'] [(1,), (2,), (3,)]
print(list(combinations([1, 2, 3, 4], 2)), list(combinations_with_replacement("ab", 2)))
# expect: [(1, 2), (1, 3), (1, 4), (2, 3), (2, 4), (3, 4)] [('a', 'a'), ('a', 'b'), ('b', 'b')]
