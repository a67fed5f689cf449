print(dict.fromkeys("ab"), dict.fromkeys([1, 2], 0))  # expect: {'a': None, 'b': None} {1: 0, 2: 0}
shared = dict.fromkeys("xy", [])
shared["x"].append(1)
print(shared)  # expect: {'x': [1], 'y': [1]}
