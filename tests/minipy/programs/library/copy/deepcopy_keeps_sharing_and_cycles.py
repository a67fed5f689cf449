import copy

x = [1]
a = [x, x]
a.append(a)
b = copy.deepcopy(a)
print(b[0] is b[1], b[0] is x, b[2] is b)  # expect: True False True
