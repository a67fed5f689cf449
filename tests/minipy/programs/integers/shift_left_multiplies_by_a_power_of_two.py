print(1 << 10)  # expect: 1024
print(3 << 70)  # expect: 3541774862152233910272
print(-5 << 3)  # expect: -40
print(0 << 1000)  # expect: 0
