s = "prefix_suffix"
print(s.startswith("pre"), s.endswith("fix"), s.startswith("x"))  # expect: True True False
print(s.startswith(("a", "pre")), s.endswith(("a", "b")))  # expect: True False
print(s.startswith("fix", 3), s.endswith("fix", 0, 6), s.startswith(""))  # expect: True True True
