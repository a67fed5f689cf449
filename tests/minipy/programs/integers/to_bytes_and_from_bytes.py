print((1024).to_bytes(2, "big"))  # expect: b'\x04\x00'
print((1024).to_bytes(4, "little"))  # expect: b'\x00\x04\x00\x00'
print(int.from_bytes(b"\x04\x00", "big"))  # expect: 1024
print(int.from_bytes(b"\xff\xff", "big", signed=True))  # expect: -1
