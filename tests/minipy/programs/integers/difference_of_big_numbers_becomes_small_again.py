a = 2 ** 100
b = 2 ** 100 - 5
print(a - b)  # expect: 5
print(b - a)  # expect: -5
print((a - b) * 2, type(a - b).__name__)  # expect: 10 int
