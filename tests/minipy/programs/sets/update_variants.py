s = {1}
s.update([2, 3], "a")
print(len(s), "a" in s)  # expect: 4 True
s.intersection_update([1, 2])
s.difference_update([1])
s.symmetric_difference_update([5])
print(sorted(s))  # expect: [2, 5]
