a = [0, 0]
for a[0] in range(3):
    pass
print(a)  # expect: [2, 0]


class C:
    pass


for C.last in "abc":
    pass
print(C.last)  # expect: c
