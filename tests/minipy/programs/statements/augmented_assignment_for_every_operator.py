x = 17
x += 3
print(x)  # expect: 20
x -= 1
x *= 2
print(x)  # expect: 38
x //= 3
x **= 2
print(x)  # expect: 144
x %= 100
x <<= 2
print(x)  # expect: 176
x >>= 1
x |= 1
x &= 0xFF
x ^= 3
print(x)  # expect: 90
x /= 4
print(x)  # expect: 22.5
