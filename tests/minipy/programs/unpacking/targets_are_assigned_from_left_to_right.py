a = [0, 0, 0]
i = 0
i, a[i] = 2, "x"
print(i, a)  # expect: 2 [0, 0, 'x']
