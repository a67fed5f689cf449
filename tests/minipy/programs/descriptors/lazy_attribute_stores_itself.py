class lazy:
    def __init__(self, f):
        self.f = f

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, obj, owner):
        value = obj.__dict__[self.name] = self.f(obj)
        return value


class C:
    @lazy
    def x(self):
        print("computed")  # expect: computed
        return 42


c = C()
print(c.x)  # expect: 42
print(c.x)  # expect: 42
