class C:
    x = 1


c = C()
setattr(c, "y", 2)
print(getattr(c, "x"), getattr(c, "y"), getattr(c, "z", "none"), hasattr(c, "z"))  # expect: 1 2 none False
delattr(c, "y")
print(hasattr(c, "y"))  # expect: False
try:
    getattr(c, "z")
except AttributeError as e:
    print(e)  # expect: 'C' object has no attribute 'z'
try:
    getattr(c, 5)
except TypeError as e:
    print(e)  # expect: attribute name must be string, not 'int'
