import queue

q = queue.Queue()
for x in "abc":
    q.put(x)
print(q.qsize(), q.empty(), [q.get() for _ in range(3)], q.empty(), q.full())
# expect: 3 False ['a', 'b', 'c'] True False
