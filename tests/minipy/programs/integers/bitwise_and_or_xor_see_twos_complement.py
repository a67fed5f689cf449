print(12 & 10, 12 | 10, 12 ^ 10)  # expect: 8 14 6
print(-1 & 255)  # expect: 255
print(-8 | 3)  # expect: -5
print(-5 ^ 3)  # expect: -8
print(~0, ~7, ~-1)  # expect: -1 -8 0
