from collections import ChainMap

c = ChainMap({"a": 1}, {"a": 2, "b": 3})
print(c["a"], c["b"], sorted(c), len(c))  # expect: 1 3 ['a', 'b'] 2
c["b"] = 9
print(c.maps)  # expect: [{'a': 1, 'b': 9}, {'a': 2, 'b': 3}]
