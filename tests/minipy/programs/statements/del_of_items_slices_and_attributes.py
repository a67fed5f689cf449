class C:
    pass


c = C()
c.x = 1
del c.x
print(hasattr(c, "x"))  # expect: False
d = {"a": 1, "b": 2}
l = [1, 2, 3, 4]
del d["a"], l[1:3]
print(d, l)  # expect: {'b': 2} [1, 4]
try:
    del c.x
except AttributeError as e:
    print(e)  # expect: 'C' object has no attribute 'x'
