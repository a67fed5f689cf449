for f in (lambda: assign2([1]), lambda: assign2([1, 2, 3]), lambda: assign2([]), lambda: star2([1])):
    def assign2(x):
        a, b = x

    def star2(x):
        a, b, *c = x

    try:
        f()
    except ValueError as e:
        print(e)
        # expect: not enough values to unpack (expected 2, got 1)
        # expect: too many values to unpack (expected 2)
        # expect: not enough values to unpack (expected 2, got 0)
        # expect: not enough values to unpack (expected at least 2, got 1)
