a, b = 0, 1
for _ in range(5):
    a, b = b, a + b
print(a, b)  # expect: 5 8
