import weakref


class C:
    pass


c = C()
r = weakref.ref(c, lambda ref: print("died"))
print(r() is c)  # expect: True
del c  # expect: died
print(r())  # expect: None
