print(int(3.9), int(-3.9), int(0.5))  # expect: 3 -3 0
print(int(1e20))  # expect: 100000000000000000000
print(int(True), int())  # expect: 1 0
