a = [1]
try:
    a["x"]
except TypeError as e:
    print(e)  # expect: list indices must be integers or slices, not str
try:
    a[None] = 1
except TypeError as e:
    print(e)  # expect: list indices must be integers or slices, not NoneType
