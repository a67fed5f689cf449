print((0.5).as_integer_ratio())  # expect: (1, 2)
print((0.1).as_integer_ratio())  # expect: (3602879701896397, 36028797018963968)
print((-3.0).as_integer_ratio())  # expect: (-3, 1)
