print(isinstance(1, (str, int)), isinstance("a", int), isinstance(True, int), isinstance([], object))
# expect: True False True True
print(issubclass(bool, int), issubclass(int, (str, float)), isinstance(int, type), isinstance(1, int | str))
# expect: True False True True
try:
    isinstance(1, 5)
except TypeError as e:
    print(e)  # expect: isinstance() arg 2 must be a type, a tuple of types, or a union
try:
    issubclass(1, int)
except TypeError as e:
    print(e)  # expect: issubclass() arg 1 must be a class
