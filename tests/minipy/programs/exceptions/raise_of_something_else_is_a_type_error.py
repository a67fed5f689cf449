for x in (5, "text", int, None):
    try:
        raise x
    except TypeError as e:
        print(e)
        # expect: exceptions must derive from BaseException
        # expect: exceptions must derive from BaseException
        # expect: exceptions must derive from BaseException
        # expect: exceptions must derive from BaseException
