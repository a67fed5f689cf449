class P:
    __slots__ = ("x", "__hidden")
    shared = 1

    def __init__(self):
        self.x = 1
        self.__hidden = 2


class Q(P):
    __slots__ = "y"


class R(P):
    pass


q = Q()
q.y = 3
print(q.x, q.y, q._P__hidden, hasattr(q, "__dict__"))  # expect: 1 3 2 False
for name in ("z", "shared"):
    try:
        setattr(q, name, 1)
    except AttributeError as e:
        print(e)
        # expect: 'Q' object has no attribute 'z'
        # expect: 'Q' object attribute 'shared' is read-only
r = R()
r.z = 4  # a class without __slots__ has room again
print(r.z, r.x)  # expect: 4 1
try:

    class Clash:
        __slots__ = ("a",)
        a = 1

except ValueError as e:
    print(e)  # expect: 'a' in __slots__ conflicts with class variable
