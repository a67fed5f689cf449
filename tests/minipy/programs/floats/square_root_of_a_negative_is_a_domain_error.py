import math

try:
    math.sqrt(-1)
except ValueError as e:
    print(e)  # expect: math domain error
