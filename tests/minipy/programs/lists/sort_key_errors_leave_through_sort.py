def key(x):
    return 1 / x


a = [1, 0]
try:
    a.sort(key=key)
except ZeroDivisionError as e:
    print(e, a)  # expect: division by zero [1, 0]
