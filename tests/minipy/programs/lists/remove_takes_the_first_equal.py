a = [1, 2, 1, 3]
a.remove(1)
print(a)  # expect: [2, 1, 3]
try:
    a.remove(9)
except ValueError as e:
    print(e)  # expect: list.remove(x): x not in list
