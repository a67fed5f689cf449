class C:
    pass


c = C()
C.f = lambda self: "new method"
print(c.f())  # expect: new method
del C.f
print(hasattr(c, "f"))  # expect: False


class D:
    f = lambda self: "D's"


c.__class__ = D
print(c.f(), type(c).__name__)  # expect: D's D
