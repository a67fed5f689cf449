d = {"a": 1, "b": 2, "c": 3}
print(d.pop("a"), d.pop("x", "default"), d.popitem(), d)  # expect: 1 default ('c', 3) {'b': 2}
try:
    d.pop("x")
except KeyError as e:
    print(e)  # expect: 'x'
d.clear()
try:
    d.popitem()
except KeyError as e:
    print(e)  # expect: 'popitem(): dictionary is empty'
