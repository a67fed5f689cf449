a = [1, 2]
try:
    a[0:1] = 5
except TypeError as e:
    print(e)  # expect: can only assign an iterable
