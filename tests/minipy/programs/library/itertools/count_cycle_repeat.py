from itertools import count, cycle, islice, repeat

print(list(islice(count(5), 3)), list(islice(count(0, 0.5), 3)), list(islice(cycle("ab"), 5)), list(repeat("x", 3)))
# expect: [5, 6, 7] [0, 0.5, 1.0] ['a', 'b', 'a', 'b', 'a'] ['x', 'x', 'x']
print(list(zip(count(), "abc")), list(map(pow, range(4), repeat(2))))
# expect: [(0, 'a'), (1, 'b'), (2, 'c')] [0, 1, 4, 9]
