a, b = 1, 2
a, b = b, a
print(a, b)  # expect: 2 1
x = [1, 2, 3]
x[0], x[2] = x[2], x[0]
print(x)  # expect: [3, 2, 1]
