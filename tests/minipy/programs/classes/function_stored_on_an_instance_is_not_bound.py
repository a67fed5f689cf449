class C:
    pass


c = C()
c.f = lambda *a: a
C.g = lambda *a: len(a)
print(c.f(1), c.g(1))  # expect: (1,) 2
