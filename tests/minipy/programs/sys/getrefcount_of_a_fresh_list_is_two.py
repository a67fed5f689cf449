# One reference is the name, the other the argument of the call.
import sys

a = []
print(sys.getrefcount(a))  # expect: 2
