print(int("ff", 16), int("0xff", 16))  # expect: 255 255
print(int("1010", 2), int("0b1010", 2))  # expect: 10 10
print(int("z", 36))  # expect: 35
print(int("0o17", 0), int("0x1F", 0), int("12", 0))  # expect: 15 31 12
print(int("-777", 8))  # expect: -511
