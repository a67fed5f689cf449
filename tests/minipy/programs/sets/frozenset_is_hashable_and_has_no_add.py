f = frozenset([1, 2])
print({f: "x"}[frozenset((2, 1))], f == {1, 2}, len(f), frozenset(), frozenset([3]))
# expect: x True 2 frozenset() frozenset({3})
try:
    f.add(3)
except AttributeError as e:
    print(e)  # expect: 'frozenset' object has no attribute 'add'
print(type(f | {3}).__name__, type({3} | f).__name__)  # expect: frozenset set
