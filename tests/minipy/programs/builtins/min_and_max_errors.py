for f in (lambda: max([]), lambda: min(()), lambda: max(), lambda: max(1), lambda: max(1, "a"), lambda: max(1, 2, default=3)):
    try:
        f()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
        # expect: ValueError max() arg is an empty sequence
        # expect: ValueError min() arg is an empty sequence
        # expect: TypeError max expected at least 1 argument, got 0
        # expect: TypeError 'int' object is not iterable
        # expect: TypeError '>' not supported between instances of 'str' and 'int'
        # expect: TypeError Cannot specify a default for max() with multiple positional arguments
