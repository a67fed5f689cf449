print(pow(2, 3), pow(2.0, 3), pow(2, -1), pow(5, 3, 7))  # expect: 8 8.0 0.5 6
try:
    pow(2.0, 3, 5)
except TypeError as e:
    print(e)  # expect: pow() 3rd argument not allowed unless all arguments are integers
