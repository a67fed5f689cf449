import sys

print("to err", file=sys.stderr)
print("to out")  # expect: to out
# expect error: to err
# expect exit: 0
