import sys

print(type(sys.stdout) is type(sys.stdin) is type(sys.stderr))  # expect: True
print(len([c for c in object.__subclasses__() if c.__name__ == "TextIOWrapper"]) <= 1)  # expect: True
print(sys.stdout.writable(), sys.stdout.readable(), sys.stdin.mode, sys.stderr.errors)
# expect: True False r backslashreplace
print("to it", file=sys.__stdout__)  # expect: to it
for use in (sys.stdout.read, sys.stdout.readline, lambda: next(iter(sys.stdout)), lambda: sys.stdin.write("x")):
    try:
        use()
    except ValueError as e:
        print(e)
        # expect: not readable
        # expect: not readable
        # expect: not readable
        # expect: not writable
sys.stdout.writelines(["a", "b\n"])  # expect: ab
print(sys.stdin.readlines())  # expect: []
