import math
import math as m
from math import floor, ceil as up

print(math.floor(1.5), m is math, floor(2.7), up(2.1))  # expect: 1 True 2 3
