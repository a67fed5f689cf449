print(round(2.6), type(round(2.6)).__name__)  # expect: 3 int
print(round(2.6, 0), type(round(2.6, 0)).__name__)  # expect: 3.0 float
print(round(1234.567, -2))  # expect: 1200.0
print(round(1e20))  # expect: 100000000000000000000
