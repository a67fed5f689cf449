print([n for n in range(2, 50) if all(n % d for d in range(2, int(n ** 0.5) + 1))])
# expect: [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47]
