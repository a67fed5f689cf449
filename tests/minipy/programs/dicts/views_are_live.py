d = {"a": 1}
keys, values, items = d.keys(), d.values(), d.items()
d["b"] = 2
print(list(keys), list(values), list(items), len(keys))  # expect: ['a', 'b'] [1, 2] [('a', 1), ('b', 2)] 2
print("b" in keys, 2 in values, ("b", 2) in items)  # expect: True True True
print(keys, values, items)
# expect: dict_keys(['a', 'b']) dict_values([1, 2]) dict_items([('a', 1), ('b', 2)])
