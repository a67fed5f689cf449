class A(bytearray):
    pass


print(float(bytearray(b" 1.5 ")), float(A(b"1_0")), float(b"-inf"))  # expect: 1.5 10.0 -inf
print(int(bytearray(b" 12 ")), int(A(b"ff"), 16), int(b"0b11", 0))  # expect: 12 255 3
print(eval(bytearray(b"1 + 1")), eval(compile(A(b"2 * 3"), "text", "eval")))  # expect: 2 6
exec(bytearray(b"print('run')"))  # expect: run


def refused(make):
    try:
        print(make())
    except ValueError as e:
        print(e)


refused(lambda: float(b"x"))  # expect: could not convert string to float: b'x'
refused(lambda: float(A(b"\xff")))  # expect: could not convert string to float: A(b'\xff')
refused(lambda: float(b"\xd9\xa1"))  # expect: could not convert string to float: b'\xd9\xa1'
refused(lambda: int(b"x"))  # expect: invalid literal for int() with base 10: b'x'
refused(lambda: int(bytearray(b"\xff")))  # expect: invalid literal for int() with base 10: b'\xff'
refused(lambda: int(b"\xd9\xa1", 8))  # expect: invalid literal for int() with base 8: b'\xd9\xa1'
refused(lambda: int(b""))  # expect: invalid literal for int() with base 10: b''
print(int("\u0661"), float("\u0661"))  # expect: 1 1.0
