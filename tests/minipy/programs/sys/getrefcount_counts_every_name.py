# The list, its second name, and the argument: the tutorial's three.
import sys

a = []
b = a
print(sys.getrefcount(a))  # expect: 3
del b
print(sys.getrefcount(a))  # expect: 2
