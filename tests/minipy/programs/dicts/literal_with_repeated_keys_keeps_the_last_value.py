print({"a": 1, "b": 2, "a": 3})  # expect: {'a': 3, 'b': 2}
print({1: "a", 1.0: "b", True: "c"})  # expect: {1: 'c'}
