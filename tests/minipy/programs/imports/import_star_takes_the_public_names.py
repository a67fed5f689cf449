from math import *

print(sqrt(4), floor(2.5), "pi" in dir())  # expect: 2.0 2 True
