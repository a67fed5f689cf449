a = {1, 2, 3}
print(sorted(a.union([4], (5,))), sorted(a.intersection([2, 3, 9])), sorted(a.difference({1})))
# expect: [1, 2, 3, 4, 5] [2, 3] [2, 3]
print(sorted(a.symmetric_difference([3, 4])), a.isdisjoint("ab"))  # expect: [1, 2, 4] True
try:
    a | [4]
except TypeError as e:
    print(e)  # expect: unsupported operand type(s) for |: 'set' and 'list'
