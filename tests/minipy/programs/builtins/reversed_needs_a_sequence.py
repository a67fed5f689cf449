print(list(reversed([1, 2, 3])), "".join(reversed("abc")), list(reversed(range(3))), list(reversed((1, 2))))
# expect: [3, 2, 1] cba [2, 1, 0] [2, 1]
try:
    reversed({1, 2})
except TypeError as e:
    print(e)  # expect: 'set' object is not reversible
try:
    reversed(x for x in [])
except TypeError as e:
    print(e)  # expect: 'generator' object is not reversible
