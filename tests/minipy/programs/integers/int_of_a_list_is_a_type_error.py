try:
    int([])
except TypeError as e:
    print(e)  # expect: int() argument must be a string, a bytes-like object or a real number, not 'list'
try:
    int(None)
except TypeError as e:
    print(e)  # expect: int() argument must be a string, a bytes-like object or a real number, not 'NoneType'
