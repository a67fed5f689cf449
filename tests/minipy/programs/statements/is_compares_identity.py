a = [1]
b = [1]
c = a
print(a is b, a is c, a is not b, a == b)  # expect: False True True True
print(None is None, (a is b) == (id(a) == id(b)))  # expect: True True
