from collections import deque

d = deque()
out = []
for i in range(1000):
    d.append(i)
    if i % 3 == 2:
        out.append(d.popleft())
print(len(d), d[0], d[-1], out == list(range(333)), list(d) == list(range(333, 1000)))  # expect: 667 333 999 True True
d.rotate(5)
print(d[0], d[4], d[5])  # expect: 995 999 333
d.rotate(-1005 * 667)
print(d[0])  # expect: 995
