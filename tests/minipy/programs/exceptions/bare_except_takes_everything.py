import sys

try:
    sys.exit(5)
except:
    print("caught", sys.exc_info()[0].__name__)  # expect: caught SystemExit
