b = bytearray(b"abc")
b[0] = 90
b.append(33)
b.extend(b"xy")
del b[1]
print(b, len(b), bytes(b), b[0], b == b"Zc!xy")  # expect: bytearray(b'Zc!xy') 5 b'Zc!xy' 90 True
