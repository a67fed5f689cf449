a = [[1], 2]
b = a.copy()
b[0].append(9)
b[1] = 3
print(a, b, list(a) == a)  # expect: [[1, 9], 2] [[1, 9], 3] True
