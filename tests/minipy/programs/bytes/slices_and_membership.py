b = b"0123456789"
print(b[2:5], b[::-3], b"34" in b, 48 in b, b.index(b"5"), b.endswith(b"89"))
# expect: b'234' b'9630' True True 5 True
try:
    "a" in b
except TypeError as e:
    print(e)  # expect: a bytes-like object is required, not 'str'
