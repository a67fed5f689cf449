from collections import deque

d = deque([1, 2, 3], maxlen=4)
d.insert(1, "x")
print(d)  # expect: deque([1, 'x', 2, 3], maxlen=4)
try:
    d.insert(0, 0)
except IndexError as e:
    print(e)  # expect: deque already at its maximum size
del d[1]
d[0] = "first"
d += [4, 5]
print(d, d.copy() == d, list(reversed(d)), d == [2, 3, 4, 5])  # expect: deque([2, 3, 4, 5], maxlen=4) True [5, 4, 3, 2] False
try:
    for x in d:
        d.append(x)
except RuntimeError as e:
    print(e)  # expect: deque mutated during iteration
d.clear()
print(d, bool(d))  # expect: deque([], maxlen=4) False
for bad in (-1, "a"):
    try:
        deque([], bad)
    except (ValueError, TypeError) as e:
        print(e)
        # expect: maxlen must be non-negative
        # expect: an integer is required
