print(min(3, 1, 2), max([3, 1, 2]), min("hello"), max({"a": 1, "b": 0}))  # expect: 1 3 e b
print(max(["aa", "b"], key=len), min([-3, 2], key=abs), max([1, 2], [1, 3]))  # expect: aa 2 [1, 3]
print(max([], default=None), min((), default=0), max("ab", "b"), max(1, 1.0), min(True, 1))
# expect: None 0 b 1 True
