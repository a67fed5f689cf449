print(sum([1, 2, 3]), sum([]), sum([1.5, 2]), sum([[1], [2]], []), sum([1], 10), sum(range(101)), sum([1], start=5))
# expect: 6 0 3.5 [1, 2] 11 5050 6
try:
    sum(["a", "b"])
except TypeError as e:
    print(e)  # expect: unsupported operand type(s) for +: 'int' and 'str'
try:
    sum(["a"], "")
except TypeError as e:
    print(e)  # expect: sum() can't sum strings [use ''.join(seq) instead]
