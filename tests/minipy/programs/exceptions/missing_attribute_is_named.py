class C:
    pass


try:
    C().x
except AttributeError as e:
    print(e, e.name)  # expect: 'C' object has no attribute 'x' x
try:
    C.x
except AttributeError as e:
    print(e)  # expect: type object 'C' has no attribute 'x'
try:
    del C().x
except AttributeError as e:
    print(e)  # expect: 'C' object has no attribute 'x'
