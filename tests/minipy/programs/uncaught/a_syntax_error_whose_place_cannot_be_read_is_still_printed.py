class Odd(SyntaxError):
    lineno = property(lambda self: 1 / 0)


raise Odd("m")  # expect error: Odd: m
