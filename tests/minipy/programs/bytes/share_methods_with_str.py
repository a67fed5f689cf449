print(b"a b".title(), b"aBC".capitalize(), b"aBc".swapcase())  # expect: b'A B' b'Abc' b'AbC'
print(b"12".isdigit(), b"a1".isalnum(), b"a1".isalpha(), b" \t".isspace(), b"".isdigit())  # expect: True True False True False
print(b"ab1".islower(), b"AB".isupper(), b"Ab Cd".istitle(), b"\xe9".isalpha(), b"a".isascii())  # expect: True True True False True
print(b"a".center(5, b"*"), b"a".ljust(3), b"a".rjust(3, b"."), b"-7".zfill(4))  # expect: b'**a**' b'a  ' b'..a' b'-007'
print(b"a-b-c".partition(b"-"), b"a-b-c".rpartition(b"-"))  # expect: (b'a', b'-', b'b-c') (b'a-b', b'-', b'c')
print(b"a\nb\r\nc\x0bd".splitlines(), b"a\n\nb".splitlines(True))  # expect: [b'a', b'b', b'c\x0bd'] [b'a\n', b'\n', b'b']
print(b"a\tb".expandtabs(4), b"pre_x".removeprefix(b"pre_"), b"x.py".removesuffix(b".py"))  # expect: b'a   b' b'x' b'x'
table = bytes.maketrans(b"ab", b"xy")
print(b"abc".translate(table), b"abc".translate(None, b"b"), b"abc".translate(table, delete=b"c"))  # expect: b'xyc' b'ac' b'xy'
print(b"\x01\x02\x03".hex("-", 2), b"\x01\x02\x03".hex(":", -2))  # expect: 01-0203 0102:03
try:
    b"a".center(3, "*")
except TypeError as e:
    print(e)  # expect: center() argument 2 must be a byte string of length 1, not str
