def g():
    yield 1
    1 / 0
    yield 2


it = g()
print(next(it))  # expect: 1
try:
    next(it)
except ZeroDivisionError as e:
    print(e)  # expect: division by zero
print(list(it))  # expect: []
