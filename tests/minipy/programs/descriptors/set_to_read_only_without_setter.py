class C:
    x = property(lambda self: 1)


try:
    C().x = 2
except AttributeError as e:
    print(e)  # expect: property 'x' of 'C' object has no setter
C.x = 3
print(C().x)  # expect: 3
