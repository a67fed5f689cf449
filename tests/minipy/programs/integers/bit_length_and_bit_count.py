for n in (0, 1, 255, 256, -255, 2 ** 90):
    print(n.bit_length(), n.bit_count())
    # expect: 0 0
    # expect: 1 1
    # expect: 8 8
    # expect: 9 1
    # expect: 8 8
    # expect: 91 1
