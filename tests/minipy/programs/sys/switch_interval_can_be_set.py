import sys

sys.setswitchinterval(0.01)
print(sys.getswitchinterval())  # expect: 0.01
