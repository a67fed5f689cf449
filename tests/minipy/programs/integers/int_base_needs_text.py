try:
    int(10, 2)
except TypeError as e:
    print(e)  # expect: int() can't convert non-string with explicit base
