from collections import Counter

a, b = Counter(x=3, y=1), Counter(x=1, y=2)
print(a + b, a - b, a & b, a | b)
# expect: Counter({'x': 4, 'y': 3}) Counter({'x': 2}) Counter({'x': 1, 'y': 1}) Counter({'x': 3, 'y': 2})
a.subtract(b)
print(a, dict(a), Counter(["b", "a", "b"]).most_common())
# expect: Counter({'x': 2, 'y': -1}) {'x': 2, 'y': -1} [('b', 2), ('a', 1)]
