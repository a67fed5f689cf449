a = "x"
b = a
b += "y"
print(a, b)  # expect: x xy
