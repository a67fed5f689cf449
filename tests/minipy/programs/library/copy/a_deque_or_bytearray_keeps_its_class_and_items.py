import copy
from collections import deque


class E(deque):
    pass


class B(bytearray):
    pass


for make in (copy.copy, copy.deepcopy):
    e = E([[1], 2], 3)
    e.name = ["queue"]
    f = make(e)
    f[0].append(5)
    f.append(3)
    f.append(4)
    print(type(f).__name__, list(f), f.maxlen, e[0])
    b = B(b"ab")
    b.name = ["buffer"]
    c = make(b)
    c.append(99)
    print(type(c).__name__, bytes(c), bytes(b), c.name, c.name is b.name)
    print(make(bytearray(b"x")), make(deque([1], 2)))
    # expect: E [2, 3, 4] 3 [1, 5]
    # expect: B b'abc' b'ab' ['buffer'] True
    # expect: bytearray(b'x') deque([1], maxlen=2)
    # expect: E [2, 3, 4] 3 [1]
    # expect: B b'abc' b'ab' ['buffer'] False
    # expect: bytearray(b'x') deque([1], maxlen=2)

e = E([[1]])
e.name = ["queue"]
deep = copy.deepcopy(e)
print(deep.name, deep.name is e.name, deep[0] is e[0])  # expect: ['queue'] False False
print(type(e.copy()).__name__, hasattr(e.copy(), "name"))  # expect: E False
d = deque()
d.append(d)
deep = copy.deepcopy(d)
print(deep[0] is deep, len(deep))  # expect: True 1
