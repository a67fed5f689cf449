a, b = [1, 2], (3, 4)
print([*a, *b, 5], (*a, 0), {*a, *b} == {1, 2, 3, 4}, [*"hi", *range(2)])
# expect: [1, 2, 3, 4, 5] (1, 2, 0) True ['h', 'i', 0, 1]
print(*a, *b, sep="-")  # expect: 1-2-3-4
print({**{"x": 1}, "y": 2, **{"x": 3}})  # expect: {'x': 3, 'y': 2}
