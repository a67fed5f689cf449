import sys

try:
    try:
        sys.exit("bye")
    except Exception:
        print("never")
except SystemExit as e:
    print(e.code, e, repr(e))  # expect: bye bye SystemExit('bye')
