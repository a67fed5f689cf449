a = {"x": 1, "y": 2}
b = {"y": 3, "z": 4}
print(a | b, b | a, {**a, **b, "w": 0})
# expect: {'x': 1, 'y': 3, 'z': 4} {'y': 2, 'z': 4, 'x': 1} {'x': 1, 'y': 3, 'z': 4, 'w': 0}
c = a
a |= b
print(c, c is a)  # expect: {'x': 1, 'y': 3, 'z': 4} True
try:
    a | [("q", 1)]
except TypeError as e:
    print(e)  # expect: unsupported operand type(s) for |: 'dict' and 'list'
