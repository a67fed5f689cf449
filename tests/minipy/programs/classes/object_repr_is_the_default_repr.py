class C:
    pass


class D(C):
    def __repr__(self):
        return "D:" + super().__repr__()


c = C()
print(object.__repr__(c) == repr(c))  # expect: True
print(repr(D()).startswith("D:<"))  # expect: True
