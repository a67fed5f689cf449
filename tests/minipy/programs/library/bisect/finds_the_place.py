import bisect

a = [1, 3, 3, 5]
print(bisect.bisect_left(a, 3), bisect.bisect_right(a, 3), bisect.bisect(a, 0), bisect.bisect(a, 9))
# expect: 1 3 0 4
bisect.insort(a, 4)
bisect.insort_left(a, 0)
print(a, "FDCBA"[bisect.bisect([60, 70, 80, 90], 85)])  # expect: [0, 1, 3, 3, 4, 5] B
