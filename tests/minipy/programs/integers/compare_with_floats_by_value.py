print(1 == 1.0, 2 < 2.5, 3 > 2.9)  # expect: True True True
print(2 ** 53 == float(2 ** 53))  # expect: True
print(2 ** 53 + 1 == float(2 ** 53))  # expect: False
print(2 ** 53 + 1 > float(2 ** 53))  # expect: True
print(10 ** 400 > 1e308, -(10 ** 400) < -1e308)  # expect: True True
