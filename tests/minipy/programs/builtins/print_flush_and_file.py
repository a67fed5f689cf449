import sys

print("flushed", flush=True)  # expect: flushed
print("to stdout", file=sys.stdout)  # expect: to stdout
sys.stdout.write("written\n")  # expect: written
