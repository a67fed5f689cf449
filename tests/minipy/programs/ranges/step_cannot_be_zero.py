try:
    range(1, 2, 0)
except ValueError as e:
    print(e)  # expect: range() arg 3 must not be zero
try:
    range()
except TypeError as e:
    print(e)  # expect: range expected at least 1 argument, got 0
try:
    range("a")
except TypeError as e:
    print(e)  # expect: 'str' object cannot be interpreted as an integer
