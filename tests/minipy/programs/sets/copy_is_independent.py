a = {1}
b = a.copy()
b.add(2)
print(a, sorted(b))  # expect: {1} [1, 2]
a.clear()
print(a, bool(a))  # expect: set() False
