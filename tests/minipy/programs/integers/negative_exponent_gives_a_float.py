print(2 ** -2)  # expect: 0.25
print(10 ** -1)  # expect: 0.1
print((-2) ** -3)  # expect: -0.125
print(type(5 ** -1).__name__)  # expect: float
