x = "outer"
print([x for x in range(3)], x)  # expect: [0, 1, 2] outer
print({x for x in [1]}, {x: x for x in [1]}, x)  # expect: {1} {1: 1} outer
