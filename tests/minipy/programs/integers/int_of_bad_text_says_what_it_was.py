for text in ("x", "", "1.5", "1 2", "0x10"):
    try:
        int(text)
    except ValueError as e:
        print(e)
        # expect: invalid literal for int() with base 10: 'x'
        # expect: invalid literal for int() with base 10: ''
        # expect: invalid literal for int() with base 10: '1.5'
        # expect: invalid literal for int() with base 10: '1 2'
        # expect: invalid literal for int() with base 10: '0x10'
