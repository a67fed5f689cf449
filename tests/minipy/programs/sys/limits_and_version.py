import sys

print(sys.maxsize == 2 ** 63 - 1, sys.version_info >= (3, 11), sys.version_info[0], sys.version_info.major)
# expect: True True 3 3
print(sys.getrecursionlimit() >= 100, isinstance(sys.version, str), sys.byteorder)  # expect: True True little
