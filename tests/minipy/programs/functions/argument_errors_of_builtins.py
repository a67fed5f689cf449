for f in (lambda: len(), lambda: len([], []), lambda: abs(), lambda: "a".upper(1),
          lambda: isinstance(1), lambda: {}.get(), lambda: ord(), lambda: [].append(x=1)):
    try:
        f()
    except TypeError as e:
        print(e)
        # expect: len() takes exactly one argument (0 given)
        # expect: len() takes exactly one argument (2 given)
        # expect: abs() takes exactly one argument (0 given)
        # expect: str.upper() takes no arguments (1 given)
        # expect: isinstance expected 2 arguments, got 1
        # expect: get expected at least 1 argument, got 0
        # expect: ord() takes exactly one argument (0 given)
        # expect: list.append() takes no keyword arguments
