a, b = {1, 2, 3}, {2, 3, 4}
print(sorted(a | b), sorted(a & b), sorted(a - b), sorted(b - a), sorted(a ^ b))
# expect: [1, 2, 3, 4] [2, 3] [1] [4] [1, 4]
