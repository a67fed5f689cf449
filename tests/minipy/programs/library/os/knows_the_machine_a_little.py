import os

print(os.linesep == "\n", os.name, isinstance(os.getpid(), int), os.cpu_count() >= 1)  # expect: True posix True True
print(os.getenv("NO_SUCH_VARIABLE_HERE"), os.environ.get("NO_SUCH_VARIABLE_HERE", 5), len(os.urandom(4)))
# expect: None 5 4
