class S(str):
    pass


class B(bytes):
    pass


class A(bytearray):
    pass


class Shown:
    def __init__(self, text):
        self.text = text

    def __str__(self):
        return self.text

    def __bytes__(self):
        return self.text.encode()


class Items(dict):
    def __missing__(self, key):
        return key * 2


class Loud(int):
    def __str__(self):
        return "loud"


print(S("<%s>") % Shown("x"), S("%s %s") % (Shown("x"), 1), S("%s") % Loud(1))
# expect: <x> x 1 loud
print(B(b"<%b>") % Shown("x"), A(b"<%b>") % Shown("y"))  # expect: b'<x>' bytearray(b'<y>')
print(B(b"%a") % A(b"x"), S("%r") % A(b"x"))  # expect: b"A(b'x')" A(b'x')
print(S("%(ab)s") % Items(), type(S("%s") % 1).__name__)  # expect: abab str
try:
    S("%s") % Shown(5)
except TypeError as e:
    print(e)  # expect: __str__ returned non-string (type int)
print(Loud(7) % Loud(4))  # expect: 3
