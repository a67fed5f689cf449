class C:
    n = 0
    items = []


a, b = C(), C()
a.n = 5
a.items.append(1)
print(a.n, b.n, C.n, b.items)  # expect: 5 0 0 [1]
del a.n
print(a.n)  # expect: 0
C.n = 9
print(b.n)  # expect: 9
