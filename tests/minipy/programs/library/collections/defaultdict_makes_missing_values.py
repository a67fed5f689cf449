from collections import defaultdict

d = defaultdict(list)
d["a"].append(1)
d["a"].append(2)
print(d, d["b"], d.get("c"), len(d), dict(d))
# expect: defaultdict(<class 'list'>, {'a': [1, 2], 'b': []}) [] None 2 {'a': [1, 2], 'b': []}
n = defaultdict(int)
for c in "banana":
    n[c] += 1
print(dict(n), n.default_factory)  # expect: {'b': 1, 'a': 3, 'n': 2} <class 'int'>
