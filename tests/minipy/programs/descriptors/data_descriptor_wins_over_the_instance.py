class D:
    def __get__(self, obj, owner):
        return "descriptor"

    def __set__(self, obj, value):
        print("set", value)  # expect: set 5


class N:
    def __get__(self, obj, owner):
        return "non-data"


class C:
    d = D()
    n = N()


c = C()
c.d = 5
c.__dict__["d"] = "instance"
print(c.d, c.n)  # expect: descriptor non-data
c.n = "instance"
print(c.n)  # expect: instance
