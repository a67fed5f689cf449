print(1024 >> 3)  # expect: 128
print(-1 >> 1)  # expect: -1
print(-7 >> 1)  # expect: -4
print(7 >> 100)  # expect: 0
print(-7 >> 100)  # expect: -1
print((3 << 70) >> 69)  # expect: 6
