try:
    int("12", 2)
except ValueError as e:
    print(e)  # expect: invalid literal for int() with base 2: '12'
try:
    int("5", 1)
except ValueError as e:
    print(e)  # expect: int() base must be >= 2 and <= 36, or 0
