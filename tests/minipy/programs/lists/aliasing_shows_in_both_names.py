a = [1, 2]
b = a
b.append(3)
print(a)  # expect: [1, 2, 3]
grid = [[0] * 2] * 2
grid[0][0] = 1
print(grid)  # expect: [[1, 0], [1, 0]]
grid = [[0] * 2 for _ in range(2)]
grid[0][0] = 1
print(grid)  # expect: [[1, 0], [0, 0]]
