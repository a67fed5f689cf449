a = [1, 2, 3]
a.reverse()
print(a, list(reversed(a)), a[::-1])  # expect: [3, 2, 1] [1, 2, 3] [1, 2, 3]
