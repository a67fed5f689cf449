for f in (lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: 0.0 ** -1):
    try:
        f()
    except ZeroDivisionError as e:
        print(e)
        # expect: float division by zero
        # expect: float floor division by zero
        # expect: float modulo
        # expect: 0.0 cannot be raised to a negative power
