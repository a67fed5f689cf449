import heapq

print(heapq.nlargest(2, [1, 9, 4]), heapq.nsmallest(2, ["ccc", "a", "bb"], key=len), list(heapq.merge([1, 4], [2, 3], [0])))
# expect: [9, 4] ['a', 'bb'] [0, 1, 2, 3, 4]
try:
    heapq.heappop([])
except IndexError as e:
    print(e)  # expect: index out of range
