import heapq

print(list(heapq.merge(["dog", "horse"], ["cat", "fish"], key=len)))  # expect: ['dog', 'cat', 'fish', 'horse']
print(list(heapq.merge([9, 4, 1], [7, 2], reverse=True)))  # expect: [9, 7, 4, 2, 1]
h = [(2, "b"), (1, "z"), (1, "a")]
heapq.heapify(h)
print(heapq.heappop(h), heapq.heapreplace(h, (0, "c")), heapq.heappushpop(h, (-1, "d")), h)
# expect: (1, 'a') (1, 'z') (-1, 'd') [(0, 'c'), (2, 'b')]
try:
    heapq.heappush((), 1)
except TypeError as e:
    print(e)  # expect: heappush() argument 1 must be list, not tuple
