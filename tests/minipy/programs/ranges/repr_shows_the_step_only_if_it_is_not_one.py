print(range(3), range(1, 3), range(0, 3, 1), range(0, 3, 2), range(3, 0, -1))
# expect: range(0, 3) range(1, 3) range(0, 3) range(0, 3, 2) range(3, 0, -1)
