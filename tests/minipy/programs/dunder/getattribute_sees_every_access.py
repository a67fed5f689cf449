class C:
    def __init__(self):
        self.x = 1

    def __getattribute__(self, name):
        print("look up", name)
        return super().__getattribute__(name)

    def f(self):
        return self.x


print(C().f())
# expect: look up f
# expect: look up x
# expect: 1
