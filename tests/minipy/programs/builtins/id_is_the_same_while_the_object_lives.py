a = [1]
b = a
print(id(a) == id(b), id(a) == id([1]), id(a) == id(a))  # expect: True False True
