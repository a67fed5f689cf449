a = ["a", "b", "a", 1.0]
print(a.index("a"), a.index("a", 1), a.index(1), a.count("a"), a.count("z"))  # expect: 0 2 3 2 0
try:
    a.index("z")
except ValueError as e:
    print(e)  # expect: 'z' is not in list
