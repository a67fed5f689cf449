print(", ".join(["a", "b", "c"]))  # expect: a, b, c
print("".join("xyz"), "-".join("xyz"))  # expect: xyz x-y-z
print(repr(",".join([])), ",".join(["one"]))  # expect: '' one
print("/".join(str(i) for i in range(4)))  # expect: 0/1/2/3
