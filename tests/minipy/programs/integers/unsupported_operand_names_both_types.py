for f in (lambda: 1 + "a", lambda: "a" - 1, lambda: [] * 1.5, lambda: None + 1, lambda: 1 @ 2):
    try:
        f()
    except TypeError as e:
        print(e)
        # expect: unsupported operand type(s) for +: 'int' and 'str'
        # expect: unsupported operand type(s) for -: 'str' and 'int'
        # expect: can't multiply sequence by non-int of type 'float'
        # expect: unsupported operand type(s) for +: 'NoneType' and 'int'
        # expect: unsupported operand type(s) for @: 'int' and 'int'
