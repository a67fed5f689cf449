print(pow(3, -1, 7))  # expect: 5
print(3 * pow(3, -1, 11) % 11)  # expect: 1
try:
    pow(2, -1, 4)
except ValueError as e:
    print(e)  # expect: base is not invertible for the given modulus
