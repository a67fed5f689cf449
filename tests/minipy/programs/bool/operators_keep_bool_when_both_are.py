print(True & False, True | False, True ^ True)  # expect: False True False
print(True & 1, type(True & 1).__name__)  # expect: 1 int
print(~True, -True)  # expect: -2 -1
print(not True, not 0)  # expect: False True
