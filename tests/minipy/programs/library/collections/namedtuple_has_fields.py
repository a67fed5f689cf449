from collections import namedtuple

P = namedtuple("P", ["x", "y"])
p = P(1, y=2)
print(p, p.x, p[1], p._fields, p._asdict(), p._replace(x=5), p == (1, 2))
# expect: P(x=1, y=2) 1 2 ('x', 'y') {'x': 1, 'y': 2} P(x=5, y=2) True
x, y = p
print(x + y, P._make([7, 8]), isinstance(p, tuple))  # expect: 3 P(x=7, y=8) True
try:
    p.x = 3
except AttributeError as e:
    print(e)  # expect: can't set attribute
