n = 255
print(f"{n:b} {n:o} {n:x} {n:X} {n:#b} {n:#o} {n:#x} {n:#X}")
# expect: 11111111 377 ff FF 0b11111111 0o377 0xff 0XFF
print(f"{n:010b} {n:#010x} {-n:#x} {65:c}")  # expect: 0011111111 0x000000ff -0xff A
