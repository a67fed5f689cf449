try:
    [1, "a"].sort()
except TypeError as e:
    print(e)  # expect: '<' not supported between instances of 'str' and 'int'
try:
    sorted([None, 1])
except TypeError as e:
    print(e)  # expect: '<' not supported between instances of 'int' and 'NoneType'
