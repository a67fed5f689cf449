a = (1 << 80) | 0xFF
b = (1 << 80) - 1
print(a & b)  # expect: 255
print(a | b)  # expect: 2417851639229258349412351
print(a ^ b)  # expect: 2417851639229258349412096
print(-a & 0xFFFF)  # expect: 65281
print(~b)  # expect: -1208925819614629174706176
