print(float("1.5"), float(" -2 "), float("1e3"), float(".5"), float("5."))  # expect: 1.5 -2.0 1000.0 0.5 5.0
print(float("inf"), float("-Infinity"), float("NaN"))  # expect: inf -inf nan
print(float("1_0.5"))  # expect: 10.5
print(float())  # expect: 0.0
