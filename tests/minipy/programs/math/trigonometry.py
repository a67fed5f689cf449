import math

print(math.sin(0), math.cos(0), round(math.sin(math.pi / 2), 12), round(math.tan(math.pi / 4), 12))
# expect: 0.0 1.0 1.0 1.0
print(math.degrees(math.pi), math.radians(180) == math.pi, math.atan2(1, 1) == math.pi / 4, round(math.acos(0), 6))
# expect: 180.0 True True 1.570796
