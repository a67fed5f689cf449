try:
    items = [1, 2]
    items[1.0]
except TypeError as e:
    print(e)  # expect: list indices must be integers or slices, not float
try:
    range(2.0)
except TypeError as e:
    print(e)  # expect: 'float' object cannot be interpreted as an integer
