def f(*args):
    return args


try:
    f(*5)
except TypeError as e:
    print(e)  # expect: __main__.f() argument after * must be an iterable, not int
try:
    f(**5)
except TypeError as e:
    print(e)  # expect: __main__.f() argument after ** must be a mapping, not int
try:
    [*None]
except TypeError as e:
    print(e)  # expect: Value after * must be an iterable, not NoneType
