from collections import deque


def refused(make):
    try:
        print("made", make())
    except TypeError as e:
        print(e)


class E(deque):
    pass


class Made(E):
    def __new__(cls):
        return object.__new__(cls)


class B(bytearray):
    pass


class L(list):
    pass


class P(property):
    pass


class Failure(ValueError):
    pass


class Plain:
    def __new__(cls, *args):
        return object.__new__(cls)


refused(lambda: object.__new__(E))  # expect: object.__new__(E) is not safe, use E.__new__()
refused(Made)  # expect: object.__new__(Made) is not safe, use E.__new__()
refused(lambda: object.__new__(B))  # expect: object.__new__(B) is not safe, use B.__new__()
refused(lambda: object.__new__(L))  # expect: object.__new__(L) is not safe, use L.__new__()
refused(lambda: object.__new__(P))  # expect: object.__new__(P) is not safe, use P.__new__()
refused(lambda: object.__new__(int))  # expect: object.__new__(int) is not safe, use int.__new__()
refused(lambda: object.__new__(Failure))
# expect: object.__new__(Failure) is not safe, use Failure.__new__()
refused(lambda: object.__new__(5))  # expect: object.__new__(X): X is not a type object (int)

refused(lambda: list.__new__(E))  # expect: list.__new__(E): E is not a subtype of list
refused(lambda: list.__new__(int))  # expect: list.__new__(int): int is not a subtype of list
refused(lambda: list.__new__(5))  # expect: list.__new__(X): X is not a type object (int)
refused(lambda: str.__new__(int))  # expect: str.__new__(int): int is not a subtype of str
refused(lambda: bytes.__new__(int, b""))
# expect: bytes.__new__(int): int is not a subtype of bytes
refused(lambda: frozenset.__new__(int, frozenset()))
# expect: frozenset.__new__(int): int is not a subtype of frozenset
refused(lambda: int.__new__(bool))  # expect: int.__new__(bool) is not safe, use bool.__new__()
refused(lambda: BaseException.__new__(E))
# expect: BaseException.__new__(E): E is not a subtype of BaseException

e, b = E.__new__(E), bytearray.__new__(B)
e.append(1)
b.append(2)
print(list(e), list(b), deque.__new__(deque))  # expect: [1] [2] deque([])
print(type(Plain(1)).__name__, type(object.__new__(Plain)).__name__)  # expect: Plain Plain
