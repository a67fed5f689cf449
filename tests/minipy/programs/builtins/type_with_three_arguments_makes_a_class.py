C = type("C", (dict,), {"n": 5, "double": lambda self: self.n * 2})
print(C.__name__, C().double(), issubclass(C, dict), C(a=1))  # expect: C 10 True {'a': 1}
