import sys

try:
    sys.exit(None)
except SystemExit as e:
    print(e.code)  # expect: None
sys.exit(True)  # expect exit: 1
