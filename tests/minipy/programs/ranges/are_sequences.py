r = range(2, 20, 3)
print(r, len(r), r[0], r[-1], r[1:3], r[::-1], 5 in r, 6 in r, "a" in r)
# expect: range(2, 20, 3) 6 2 17 range(5, 11, 3) range(17, -1, -3) True False False
print(r.index(8), r.count(5), r.start, r.stop, r.step)  # expect: 2 1 2 20 3
try:
    r[10]
except IndexError as e:
    print(e)  # expect: range object index out of range
