d = {(1, 2): "a", (): "empty"}
print(d[(1, 2)], d[1, 2], d[()])  # expect: a a empty
print(hash((1, "a")) == hash((1, "a")), hash((1.0, 2)) == hash((1, 2)))  # expect: True True
try:
    hash((1, []))
except TypeError as e:
    print(e)  # expect: unhashable type: 'list'
