print(hex(255), bin(10), oct(8))  # expect: 0xff 0b1010 0o10
print(hex(-255), bin(-10), oct(-8))  # expect: -0xff -0b1010 -0o10
print(hex(0), bin(0), oct(0))  # expect: 0x0 0b0 0o0
print(hex(2 ** 70))  # expect: 0x400000000000000000
