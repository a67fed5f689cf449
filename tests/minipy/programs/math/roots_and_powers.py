import math

print(math.sqrt(2), math.sqrt(16), math.isqrt(99), math.isqrt(10 ** 20), math.pow(2, 0.5), math.hypot(3, 4), math.cbrt(27))
# expect: 1.4142135623730951 4.0 9 10000000000 1.4142135623730951 5.0 3.0000000000000004
