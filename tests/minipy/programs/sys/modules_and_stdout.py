import sys

print("sys" in sys.modules, sys.modules["sys"] is sys, sys.__name__)  # expect: True True sys
sys.stdout.write("text\n")  # expect: text
sys.stdout.flush()
