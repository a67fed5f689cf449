from collections import deque

d = deque([1, 2])
d.append(3)
d.appendleft(0)
d.extend("ab")
d.extendleft("xy")
print(d, len(d), d[0], d[-1])  # expect: deque(['y', 'x', 0, 1, 2, 3, 'a', 'b']) 8 y b
print(d.pop(), d.popleft(), list(d), 2 in d)  # expect: b y ['x', 0, 1, 2, 3, 'a'] True
