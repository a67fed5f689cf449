print(2 ** 60 + 1 + 0.0)  # expect: 1.152921504606847e+18
print(float(2 ** 60 + 1) == 2 ** 60)  # expect: True
