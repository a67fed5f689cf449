import math

try:
    math.nothing
except AttributeError as e:
    print(e)  # expect: module 'math' has no attribute 'nothing'
