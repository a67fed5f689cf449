t = (1, 2, 3, 2)
print(t.index(2), t.count(2), t[1:3], t[::-1], t[-1], 3 in t)  # expect: 1 2 (2, 3) (2, 3, 2, 1) 2 True
try:
    t.index(9)
except ValueError as e:
    print(e)  # expect: tuple.index(x): x not in tuple
try:
    t[4]
except IndexError as e:
    print(e)  # expect: tuple index out of range
