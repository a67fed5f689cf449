class B(bytes):
    pass


class A(bytearray):
    pass


class Letter:
    def __index__(self):
        return 98


for part in (bytearray(b"bc"), A(b"bc"), B(b"bc"), Letter(), A()):
    print(part in b"abcd", part in bytearray(b"abcd"), part in B(b"xy"))
    # expect: True True False
    # expect: True True False
    # expect: True True False
    # expect: True True False
    # expect: True True True
print(b"abc".find(Letter()), bytearray(b"abcb").count(Letter()))  # expect: 1 2
print(b"a,b".partition(bytearray(b",")))  # expect: (b'a', bytearray(b','), b'b')
print(bytearray(b"a,b").partition(b",")[1], b"ab".partition(bytearray(b",")))
# expect: bytearray(b',') (b'ab', b'', b'')


def refused(make):
    try:
        print(make())
    except (TypeError, ValueError) as e:
        print(e)


refused(lambda: "a" in b"abc")  # expect: a bytes-like object is required, not 'str'
refused(lambda: [] in b"abc")  # expect: a bytes-like object is required, not 'list'
refused(lambda: 2**80 in b"abc")  # expect: byte must be in range(0, 256)
refused(lambda: b"abc".startswith(1))
# expect: startswith first arg must be bytes or a tuple of bytes, not int
refused(lambda: bytearray(b"abc").endswith("c"))
# expect: endswith first arg must be bytes or a tuple of bytes, not str
refused(lambda: b",".join(5))  # expect: can only join an iterable
refused(lambda: bytearray(b"a") * bytearray(b"b"))
# expect: can't multiply sequence by non-int of type 'bytearray'
