try:
    [1].sort(len)
except TypeError as e:
    print(e)  # expect: sort() takes no positional arguments
