print(0.1)  # expect: 0.1
print(0.1 + 0.2)  # expect: 0.30000000000000004
print(1 / 3)  # expect: 0.3333333333333333
print(100.0)  # expect: 100.0
print(123456789.123456789)  # expect: 123456789.12345679
print(float("0.30000000000000004") == 0.1 + 0.2)  # expect: True
