print((2.0).is_integer(), (2.5).is_integer())  # expect: True False
print(float("inf").is_integer(), 1e300.is_integer())  # expect: False True
