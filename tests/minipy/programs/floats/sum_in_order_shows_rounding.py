print(0.1 + 0.2 + 0.3)  # expect: 0.6000000000000001
print(0.1 + (0.2 + 0.3))  # expect: 0.6
print(sum([0.1] * 10))  # expect: 0.9999999999999999
print(sum([0.1] * 10) == 1.0)  # expect: False
