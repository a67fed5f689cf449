import queue

p, s = queue.PriorityQueue(), queue.LifoQueue()
for x in ((2, "b"), (1, "a"), (3, "c")):
    p.put(x)
    s.put(x)
print([p.get()[1] for _ in range(3)], [s.get()[1] for _ in range(3)])
# expect: ['a', 'b', 'c'] ['c', 'a', 'b']
