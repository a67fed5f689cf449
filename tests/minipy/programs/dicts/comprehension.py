print({k: v for k, v in zip("abc", range(3))})  # expect: {'a': 0, 'b': 1, 'c': 2}
print({x: x ** 2 for x in range(6) if x % 2 == 0})  # expect: {0: 0, 2: 4, 4: 16}
d = {"a": 1, "b": 2}
print({v: k for k, v in d.items()})  # expect: {1: 'a', 2: 'b'}
print({w[0]: w for w in ["apple", "bean", "avocado"]})  # expect: {'a': 'avocado', 'b': 'bean'}
