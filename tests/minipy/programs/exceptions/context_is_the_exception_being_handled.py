try:
    try:
        int("x")
    except ValueError:
        [][1]
except IndexError as e:
    print(repr(e.__context__), e.__cause__)
    # expect: ValueError("invalid literal for int() with base 10: 'x'") None
