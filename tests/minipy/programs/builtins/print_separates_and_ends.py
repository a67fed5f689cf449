print("a", "b", 1, None)  # expect: a b 1 None
print("a", "b", sep="")  # expect: ab
print("a", "b", sep=", ", end="!\n")  # expect: a, b!
print()  # expect:
print("x", end="")
print("y")  # expect: xy
print(*[1, 2, 3], sep="\n")
# expect: 1
# expect: 2
# expect: 3
print("a", sep="-", end="\n")  # expect: a
print("a", "b", sep=None, end=None)  # expect: a b
