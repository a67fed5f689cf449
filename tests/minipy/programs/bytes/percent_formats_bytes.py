print(b"%d %s %x %c %b" % (5, b"x", 255, 65, b"q"))  # expect: b'5 x ff A q'
print(b"%a %r %5.2f|%-4s|" % ("\u00e9", 1, 1.5, b"\xff"))  # expect: b"'\\xe9' 1  1.50|\xff   |"
print(b"%(k)s" % {b"k": b"v"}, b"%s" % bytearray(b"ba"), b"100%%" % ())  # expect: b'v' b'ba' b'100%'


class Own:
    def __bytes__(self):
        return b"own"


print(b"%s" % Own(), bytearray(b"<%d>") % 7)  # expect: b'own' bytearray(b'<7>')
for wrong in ("text", 3):
    try:
        b"%s" % wrong
    except TypeError as e:
        print(e)
        # expect: %b requires a bytes-like object, or an object that implements __bytes__, not 'str'
        # expect: %b requires a bytes-like object, or an object that implements __bytes__, not 'int'
try:
    b"%c" % 256
except OverflowError as e:
    print(e)  # expect: %c arg not in range(256)
try:
    "%b" % 1
except ValueError as e:
    print(e)  # expect: unsupported format character 'b' (0x62) at index 1
