print(0x1F, 0b1011, 0o17)  # expect: 31 11 15
print(1_000_000)  # expect: 1000000
print(0xDEAD_BEEF)  # expect: 3735928559
print(0XfF, 0B1, 0O7)  # expect: 255 1 7
