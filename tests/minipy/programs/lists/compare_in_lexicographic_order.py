print([1, 2] < [1, 3], [1] < [1, 0], [] < [0], [2] > [1, 9])  # expect: True True True True
print([1, 2] == [1, 2], [1, 2] != [2, 1], [1] == (1,))  # expect: True True False
print([1, "a"] < [2, 3])  # expect: True
