print(list(zip([1, 2, 3], "ab")), list(zip()), list(zip("ab")))
# expect: [(1, 'a'), (2, 'b')] [] [('a',), ('b',)]
a = iter([1, 2, 3, 4])
print(list(zip(a, a)))  # expect: [(1, 2), (3, 4)]
print(list(zip(range(3), range(3), range(3)))[-1])  # expect: (2, 2, 2)
