import heapq

h = []
for x in (5, 1, 8, 3, 2):
    heapq.heappush(h, x)
print(h[0], [heapq.heappop(h) for _ in range(len(h))])  # expect: 1 [1, 2, 3, 5, 8]
h = [9, 4, 7, 1]
heapq.heapify(h)
print(h, heapq.heappushpop(h, 0), heapq.heapreplace(h, 10), h)  # expect: [4, 9, 7, 10] 0 1 [4, 9, 7, 10]
