d = {"a": None}
print("a" in d, "b" in d, None in d, len(d), bool(d), bool({}))  # expect: True False False 1 True False
