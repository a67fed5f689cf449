values = [last := i * i for i in range(4)]
print(values, last)  # expect: [0, 1, 4, 9] 9
print(any((found := w).startswith("b") for w in ["a", "bc", "bd"]), found)  # expect: True bc
