import sys

sys.exit(258)  # expect exit: 2
