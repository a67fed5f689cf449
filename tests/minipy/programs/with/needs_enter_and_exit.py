class N:
    pass


try:
    with N():
        pass
except TypeError as e:
    print(e)  # expect: 'N' object does not support the context manager protocol
try:
    with 5:
        pass
except TypeError as e:
    print(e)  # expect: 'int' object does not support the context manager protocol
