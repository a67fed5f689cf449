from types import MappingProxyType

print(type(type.__dict__) is MappingProxyType)  # expect: True
d = {"a": 1}
proxy = MappingProxyType(d)
d["b"] = 2
print(repr(proxy), len(proxy), proxy["b"], "c" in proxy)  # expect: mappingproxy({'a': 1, 'b': 2}) 2 2 False
print(list(proxy), list(proxy.items()), proxy.get("c"), proxy.get("c", 3))
# expect: ['a', 'b'] [('a', 1), ('b', 2)] None 3
print(proxy == d, proxy == MappingProxyType(dict(d)), proxy.copy())  # expect: True True {'a': 1, 'b': 2}
try:
    proxy["a"] = 2
except TypeError as e:
    print(e)  # expect: 'mappingproxy' object does not support item assignment
for wrong in ([], (), 5):
    try:
        MappingProxyType(wrong)
    except TypeError as e:
        print(e)
        # expect: mappingproxy() argument must be a mapping, not list
        # expect: mappingproxy() argument must be a mapping, not tuple
        # expect: mappingproxy() argument must be a mapping, not int


class Missing(dict):
    def __missing__(self, key):
        return key * 2


print(MappingProxyType(Missing())["x"])  # expect: xx
