import sys

try:
    sys.exit(2)  # expect exit: 2
finally:
    print("finally")  # expect: finally
