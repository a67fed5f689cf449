d = {}
for i in range(1000):
    d[i] = -i
for i in range(0, 1000, 3):
    del d[i]
print(len(d), sum(d), sum(d.values()), 3 in d, d[998])  # expect: 666 332667 -332667 False -998
for i in range(0, 1000, 3):
    d[i] = 1
print(len(d), list(d)[-1])  # expect: 1000 999
