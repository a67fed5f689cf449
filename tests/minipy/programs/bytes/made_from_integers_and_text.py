print(bytes([65, 66]), bytes(3), bytes("é", "utf-8"), bytes())
# expect: b'AB' b'\x00\x00\x00' b'\xc3\xa9' b''
try:
    bytes([256])
except ValueError as e:
    print(e)  # expect: bytes must be in range(0, 256)
