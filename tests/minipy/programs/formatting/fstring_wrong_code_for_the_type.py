for f in (lambda: f"{'a':d}", lambda: f"{5:s}", lambda: f"{1.5:d}", lambda: f"{[]:5}"):
    try:
        f()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
        # expect: ValueError Unknown format code 'd' for object of type 'str'
        # expect: ValueError Unknown format code 's' for object of type 'int'
        # expect: ValueError Unknown format code 'd' for object of type 'float'
        # expect: TypeError unsupported format string passed to list.__format__
