import sys

sys.exit("goodbye")  # expect error: goodbye
