a = [1, 2]
b = a
a *= 2
print(b, a is b)  # expect: [1, 2, 1, 2] True
