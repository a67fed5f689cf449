def refused(make):
    try:
        print(make())
    except TypeError as e:
        print(e)


class Text:
    def __bytes__(self):
        return "text"


for rest in (bytearray(), b"", 5, (1,), "s"):
    refused(lambda: b"x" % rest)
    # expect: not all arguments converted during bytes formatting
    # expect: not all arguments converted during bytes formatting
    # expect: not all arguments converted during bytes formatting
    # expect: not all arguments converted during bytes formatting
    # expect: not all arguments converted during bytes formatting
refused(lambda: bytearray(b"x") % b"y")
# expect: not all arguments converted during bytes formatting
refused(lambda: b"x" % [])  # expect: b'x'
refused(lambda: b"%(a)s" % b"")  # expect: format requires a mapping
refused(lambda: "x" % b"")  # expect: x
refused(lambda: "x" % 5)  # expect: not all arguments converted during string formatting
refused(lambda: b"%s" % Text())  # expect: __bytes__ returned non-bytes (type str)
refused(lambda: bytes(Text()))  # expect: __bytes__ returned non-bytes (type str)
refused(lambda: b"%f" % "s")  # expect: float argument required, not str
refused(lambda: b"%i" % "s")  # expect: %d format: a real number is required, not str
refused(lambda: "%i" % "s")  # expect: %i format: a real number is required, not str
