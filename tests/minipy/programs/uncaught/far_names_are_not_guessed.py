import math

math.squareroot(2)  # expect error: AttributeError: module 'math' has no attribute 'squareroot'
