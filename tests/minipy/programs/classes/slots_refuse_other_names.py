class P:
    __slots__ = ("x", "y")


p = P()
p.x = 1
print(p.x, hasattr(p, "y"), hasattr(p, "__dict__"))  # expect: 1 False False
try:
    p.z = 3
except AttributeError as e:
    print(e)  # expect: 'P' object has no attribute 'z'
