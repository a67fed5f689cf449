for f in (lambda: "%d" % "x", lambda: "%s %s" % ("a",), lambda: "%s" % ("a", "b"),
          lambda: "%(a)s" % {}, lambda: "%(a)s" % 5):
    try:
        f()
    except (TypeError, KeyError) as e:
        print(type(e).__name__, e)
        # expect: TypeError %d format: a real number is required, not str
        # expect: TypeError not enough arguments for format string
        # expect: TypeError not all arguments converted during string formatting
        # expect: KeyError 'a'
        # expect: TypeError format requires a mapping
