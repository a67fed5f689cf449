a = [1, [2, [3, "x"]], ("t",), {"k": [None]}]
print(a)  # expect: [1, [2, [3, 'x']], ('t',), {'k': [None]}]
b = [1]
b.append(b)
print(b)  # expect: [1, [...]]
