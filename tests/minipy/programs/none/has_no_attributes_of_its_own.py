try:
    None.foo
except AttributeError as e:
    print(e)  # expect: 'NoneType' object has no attribute 'foo'
try:
    None.foo = 1
except AttributeError as e:
    print(e)  # expect: 'NoneType' object has no attribute 'foo'
