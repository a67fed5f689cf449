for x in (0.1, 1 / 3, 2 / 3, 1e-7, 123456.789, 5e-324, 1.7976931348623157e308):
    print(repr(x), float(repr(x)) == x)
    # expect: 0.1 True
    # expect: 0.3333333333333333 True
    # expect: 0.6666666666666666 True
    # expect: 1e-07 True
    # expect: 123456.789 True
    # expect: 5e-324 True
    # expect: 1.7976931348623157e+308 True
