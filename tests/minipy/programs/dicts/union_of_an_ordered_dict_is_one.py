from collections import OrderedDict, defaultdict

a = OrderedDict(x=1)
print(a | {"y": 2}, {"y": 2} | a)
# expect: OrderedDict([('x', 1), ('y', 2)]) OrderedDict([('y', 2), ('x', 1)])
a |= {"z": 3}
print(a)  # expect: OrderedDict([('x', 1), ('z', 3)])
print({1: 2} | defaultdict(list, {3: 4}))  # expect: defaultdict(<class 'list'>, {1: 2, 3: 4})
try:
    a | 5
except TypeError as e:
    print(str(e)[:33])  # expect: unsupported operand type(s) for |
