import sys

print("done")  # expect: done
sys.exit()
