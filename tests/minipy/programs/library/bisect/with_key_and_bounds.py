import bisect

rows = [("a", 1), ("b", 3), ("c", 3), ("d", 8)]
by = lambda row: row[1]
print(bisect.bisect_left(rows, 3, key=by), bisect.bisect_right(rows, 3, key=by))  # expect: 1 3
bisect.insort(rows, ("x", 5), key=by)
print(rows[3], bisect.bisect([1, 2, 3], 2, 0, 1), bisect.bisect_left([1, 2, 2, 3], 2, lo=2))  # expect: ('x', 5) 1 2
try:
    bisect.bisect([1], 1, -1)
except ValueError as e:
    print(e)  # expect: lo must be non-negative
