print(b"abc", b'it\'s', b"\x00\xff\n")  # expect: b'abc' b"it's" b'\x00\xff\n'
print(len(b"\x01\x02"), repr(b""))  # expect: 2 b''
print(b"a" b"b")  # expect: b'ab'
