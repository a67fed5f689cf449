import math

print(math.dist((0, 0), (3, 4)), math.frexp(8.0), math.ldexp(0.5, 4))  # expect: 5.0 (0.5, 4) 8.0
