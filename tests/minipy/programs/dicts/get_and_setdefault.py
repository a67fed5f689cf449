d = {"a": 1}
print(d.get("a"), d.get("b"), d.get("b", 0), d)  # expect: 1 None 0 {'a': 1}
print(d.setdefault("a", 5), d.setdefault("c", 7), d.setdefault("n"), d)
# expect: 1 7 None {'a': 1, 'c': 7, 'n': None}
