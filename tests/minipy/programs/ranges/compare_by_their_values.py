print(range(0) == range(2, 1), range(0, 3, 2) == range(0, 4, 2), hash(range(3)) == hash(range(0, 3)))
# expect: True True True
print(range(3) == [0, 1, 2])  # expect: False
