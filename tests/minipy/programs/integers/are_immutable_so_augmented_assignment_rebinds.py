a = 1000
b = a
b += 1
print(a, b)  # expect: 1000 1001
