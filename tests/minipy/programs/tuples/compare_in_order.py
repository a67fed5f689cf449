print((1, 2) < (1, 3), (1,) < (1, 0), (2,) > (1, 100), (1, 2) == (1, 2), () < (1,))
# expect: True True True True True
print(sorted([("b", 1), ("a", 2), ("a", 1)]), max((1, 9), (2, 0)))
# expect: [('a', 1), ('a', 2), ('b', 1)] (2, 0)
