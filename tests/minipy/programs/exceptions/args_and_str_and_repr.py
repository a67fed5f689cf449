for e in (ValueError(), ValueError("a"), ValueError("a", 2), KeyError("k"), KeyError(), KeyError(1, 2), OSError(2, "gone")):
    print(repr(e), e.args, "|" + str(e) + "|")
    # expect: ValueError() () ||
    # expect: ValueError('a') ('a',) |a|
    # expect: ValueError('a', 2) ('a', 2) |('a', 2)|
    # expect: KeyError('k') ('k',) |'k'|
    # expect: KeyError() () ||
    # expect: KeyError(1, 2) (1, 2) |(1, 2)|
    # expect: FileNotFoundError(2, 'gone') (2, 'gone') |[Errno 2] gone|
