class C:
    def m(self, a):
        pass

    def none():
        pass


for f in (lambda: C().m(), lambda: C().m(1, 2), lambda: C().none(), lambda: C(1), lambda: C.m()):
    try:
        f()
    except TypeError as e:
        print(e)
        # expect: C.m() missing 1 required positional argument: 'a'
        # expect: C.m() takes 2 positional arguments but 3 were given
        # expect: C.none() takes 0 positional arguments but 1 was given
        # expect: C() takes no arguments
        # expect: C.m() missing 2 required positional arguments: 'self' and 'a'
