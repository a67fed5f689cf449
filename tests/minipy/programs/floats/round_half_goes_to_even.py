print([round(x) for x in (0.5, 1.5, 2.5, 3.5, -0.5, -1.5)])  # expect: [0, 2, 2, 4, 0, -2]
print(round(2.675, 2))  # expect: 2.67
print(round(1.005, 2))  # expect: 1.0
print(round(0.125, 2), round(0.375, 2))  # expect: 0.12 0.38
