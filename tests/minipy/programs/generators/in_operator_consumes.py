g = (x for x in range(5))
print(2 in g, list(g), 3 in g)  # expect: True [3, 4] False
