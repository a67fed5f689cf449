print(str(5), str(1.0), str(None), str([1, "a"]), str(("x",)), repr(str()))
# expect: 5 1.0 None [1, 'a'] ('x',) ''
print(str({"a": 1}), str("text"))  # expect: {'a': 1} text
