a, b = {1: [1], 2: [2]}, {2: [2], 1: [1]}
print(a.items() == b.items(), a.items() != b.items())  # expect: True False
print(a.items() <= b.items(), a.items() < b.items())  # expect: True False
b[3] = []
print(a.items() == b.items(), a.items() < b.items(), b.items() > a.items())  # expect: False True True
b[1] = [0]
print(a.items() <= b.items(), b.items() >= a.items())  # expect: False False
print(a.items() == [(1, [1])], a.keys() == {1, 2}, a.keys() < {1, 2, 3})  # expect: False True True
