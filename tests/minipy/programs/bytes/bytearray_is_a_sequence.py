a = bytearray(b"abcdef")
a[1:3] = b"XYZ"
print(a, len(a), a[-1], a[::2], 90 in a, b"YZ" in a)  # expect: bytearray(b'aXYZdef') 7 102 bytearray(b'aYdf') True True
del a[::2]
a.insert(0, 66)
print(a, a.pop(), a.pop(0), list(reversed(a)))  # expect: bytearray(b'XZ') 101 66 [90, 88]
a[len(a):] = [1, 2]
a.reverse()
b = a
b += b"c"
b *= 2
print(a is b, a)  # expect: True bytearray(b'\x02\x01ZXc\x02\x01ZXc')
a.remove(1)
a.clear()
print(a, bool(a), bytearray(3), bytearray("\u00e9", "utf8"), bytearray([1, 2]).copy())
# expect: bytearray(b'') False bytearray(b'\x00\x00\x00') bytearray(b'\xc3\xa9') bytearray(b'\x01\x02')
print(bytearray(b"x") + b"y", b"y" + bytearray(b"x"), 2 * bytearray(b"z"))  # expect: bytearray(b'xy') b'yx' bytearray(b'zz')
print(bytearray(b"a") == b"a", b"a" == bytearray(b"a"), bytearray(b"a") < b"b", b"a" > bytearray(b"b"))  # expect: True True True False
print(bytearray(b"a,b").split(b","), bytearray(b"AB").lower(), b"-".join([bytearray(b"p"), b"q"]))
# expect: [bytearray(b'a'), bytearray(b'b')] bytearray(b'ab') b'p-q'
print(bytes(bytearray(b"k")), bytearray(b"\xc3\xa9").decode(), int(bytearray(b"12")), int.from_bytes(bytearray(b"\1\2"), "big"))
# expect: b'k' é 12 258
print(bytearray.fromhex("01 ff"), repr(bytearray(b"it's")), sorted(bytearray(b"ba")))  # expect: bytearray(b'\x01\xff') bytearray(b"it\'s") [97, 98]
