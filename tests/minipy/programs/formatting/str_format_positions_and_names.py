print("{} {} {}".format(1, "b", [3]))  # expect: 1 b [3]
print("{1} {0} {1}".format("a", "b"))  # expect: b a b
print("{x} {y}".format(x=1, y=2))  # expect: 1 2
print("{0} {name} {{}}".format("p", name="q"))  # expect: p q {}
