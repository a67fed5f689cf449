print(1 in [1.0], "a" in ["b"], [1] in [[1], 2], None not in [])  # expect: True False True True
