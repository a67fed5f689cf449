from collections import deque

d = deque(range(5))
d.rotate(2)
print(d)  # expect: deque([3, 4, 0, 1, 2])
d.rotate(-3)
print(d)  # expect: deque([1, 2, 3, 4, 0])
d.reverse()
d.remove(4)
print(d, d.count(1), d.index(2))  # expect: deque([0, 3, 2, 1]) 1 2
