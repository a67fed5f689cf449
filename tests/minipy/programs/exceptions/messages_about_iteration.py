for f in (lambda: list(5), lambda: [*5], lambda: sum(5), lambda: max(5), lambda: dict([1]), lambda: zip(1),
          lambda: "".join(5), lambda: set(1), lambda: enumerate(1), lambda: iter(1)):
    try:
        f()
    except TypeError as e:
        print(e)
        # expect: 'int' object is not iterable
        # expect: Value after * must be an iterable, not int
        # expect: 'int' object is not iterable
        # expect: 'int' object is not iterable
        # expect: cannot convert dictionary update sequence element #0 to a sequence
        # expect: 'int' object is not iterable
        # expect: can only join an iterable
        # expect: 'int' object is not iterable
        # expect: 'int' object is not iterable
        # expect: 'int' object is not iterable
