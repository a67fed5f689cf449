for f in (lambda: "{} {}".format(1), lambda: "{a}".format(b=1), lambda: "{".format(), lambda: "}".format(), lambda: "{} {0}".format(1)):
    try:
        f()
    except (IndexError, KeyError, ValueError) as e:
        print(type(e).__name__, e)
        # expect: IndexError Replacement index 1 out of range for positional args tuple
        # expect: KeyError 'a'
        # expect: ValueError Single '{' encountered in format string
        # expect: ValueError Single '}' encountered in format string
        # expect: ValueError cannot switch from automatic field numbering to manual field specification
