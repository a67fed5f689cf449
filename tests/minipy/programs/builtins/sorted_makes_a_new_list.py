a = [3, 1, 2]
print(sorted(a), a, sorted("hello"), sorted({"b": 1, "a": 2}), sorted((2, 1), reverse=True))
# expect: [1, 2, 3] [3, 1, 2] ['e', 'h', 'l', 'l', 'o'] ['a', 'b'] [2, 1]
print(sorted(["b", "A", "c"], key=str.lower), sorted([(1, "b"), (1, "a")]), sorted([]))
# expect: ['A', 'b', 'c'] [(1, 'a'), (1, 'b')] []
