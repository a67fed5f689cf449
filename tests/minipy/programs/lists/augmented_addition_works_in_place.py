a = [1]
b = a
a += [2]
print(b, a is b)  # expect: [1, 2] True
a = a + [3]
print(b, a is b)  # expect: [1, 2] False
a += "xy"
print(a)  # expect: [1, 2, 3, 'x', 'y']
