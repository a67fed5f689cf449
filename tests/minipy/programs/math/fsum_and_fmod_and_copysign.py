import math

print(math.fsum([0.1] * 10), sum([0.1] * 10), math.fmod(-7, 3), -7 % 3, math.copysign(3, -0.0), math.modf(2.5), math.fabs(-2))
# expect: 1.0 0.9999999999999999 -1.0 2 -3.0 (0.5, 2.0) 2.0
