b = b"ab"
try:
    b[0] = 1
except TypeError as e:
    print(e)  # expect: 'bytes' object does not support item assignment
print({b: 1}[b"ab"])  # expect: 1
