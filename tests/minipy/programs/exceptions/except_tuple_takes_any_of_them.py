for what in (TypeError, ValueError):
    try:
        raise what("x")
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
        # expect: TypeError x
        # expect: ValueError x
