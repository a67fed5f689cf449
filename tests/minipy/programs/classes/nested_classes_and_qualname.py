class Outer:
    class Inner:
        def f(self):
            pass


print(Outer.Inner, Outer.Inner.__name__, Outer.Inner.__qualname__, Outer.Inner.f.__qualname__)
# expect: <class '__main__.Outer.Inner'> Inner Outer.Inner Outer.Inner.f
