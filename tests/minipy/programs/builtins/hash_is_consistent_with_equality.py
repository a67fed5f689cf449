print(hash("a") == hash("a"), hash((1, 2)) == hash((1, 2)), hash(1) == hash(True), hash(2.0) == hash(2))
# expect: True True True True
print(hash(None) == hash(None), hash(frozenset([1, 2])) == hash(frozenset([2, 1])))  # expect: True True
for x in ([], {}, set()):
    try:
        hash(x)
    except TypeError as e:
        print(e)
        # expect: unhashable type: 'list'
        # expect: unhashable type: 'dict'
        # expect: unhashable type: 'set'
