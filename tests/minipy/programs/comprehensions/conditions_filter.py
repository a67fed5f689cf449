print([x for x in range(20) if x % 2 if x % 3])  # expect: [1, 5, 7, 11, 13, 17, 19]
print([x if x > 2 else -x for x in range(5)])  # expect: [0, -1, -2, 3, 4]
print([(a, b) for a in range(4) if a % 2 for b in range(3) if b != a])
# expect: [(1, 0), (1, 2), (3, 0), (3, 1), (3, 2)]
