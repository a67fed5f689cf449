print(1 + 1.0, 2 * 1.5, 3 - 0.5)  # expect: 2.0 3.0 2.5
print(2 ** 0.5)  # expect: 1.4142135623730951
print(2.0 ** 3)  # expect: 8.0
print(10 // 3.0)  # expect: 3.0
