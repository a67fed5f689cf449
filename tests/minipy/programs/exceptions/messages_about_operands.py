x, y = 1, "a"
for f in (lambda: x + y, lambda: x - None, lambda: y ** 2, lambda: y / x, lambda: x | 1.5, lambda: x << 2.0,
          lambda: {} + {}, lambda: {1} + {2}, lambda: y // y, lambda: [] & [], lambda: divmod(y, 2)):
    try:
        f()
    except TypeError as e:
        print(e)
        # expect: unsupported operand type(s) for +: 'int' and 'str'
        # expect: unsupported operand type(s) for -: 'int' and 'NoneType'
        # expect: unsupported operand type(s) for ** or pow(): 'str' and 'int'
        # expect: unsupported operand type(s) for /: 'str' and 'int'
        # expect: unsupported operand type(s) for |: 'int' and 'float'
        # expect: unsupported operand type(s) for <<: 'int' and 'float'
        # expect: unsupported operand type(s) for +: 'dict' and 'dict'
        # expect: unsupported operand type(s) for +: 'set' and 'set'
        # expect: unsupported operand type(s) for //: 'str' and 'str'
        # expect: unsupported operand type(s) for &: 'list' and 'list'
        # expect: unsupported operand type(s) for divmod(): 'str' and 'int'
