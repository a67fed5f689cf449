print(list(range(4)), list(range(1, 4)), list(range(0, 10, 3)), list(range(5, 0, -2)), list(range(3, 3)))
# expect: [0, 1, 2, 3] [1, 2, 3] [0, 3, 6, 9] [5, 3, 1] []
