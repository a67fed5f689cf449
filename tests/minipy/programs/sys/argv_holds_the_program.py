import sys

print(len(sys.argv), sys.argv[0].endswith("argv_holds_the_program.py"))  # expect: 1 True
