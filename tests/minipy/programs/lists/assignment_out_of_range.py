a = [1]
try:
    a[1] = 2
except IndexError as e:
    print(e)  # expect: list assignment index out of range
try:
    del a[1]
except IndexError as e:
    print(e)  # expect: list assignment index out of range
