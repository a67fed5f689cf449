from collections import OrderedDict

d = OrderedDict(a=1, b=2, c=3)
d.move_to_end("a")
print(list(d))  # expect: ['b', 'c', 'a']
d.move_to_end("c", last=False)
print(list(d), d.popitem(last=False), d.popitem())  # expect: ['c', 'b', 'a'] ('c', 3) ('a', 1)
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1) == {"a": 1})  # expect: False True
