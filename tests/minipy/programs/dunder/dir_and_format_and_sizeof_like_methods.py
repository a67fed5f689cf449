class C:
    def __dir__(self):
        return ["b", "a"]

    def __format__(self, spec):
        return spec[::-1]


print(dir(C()), f"{C():abc}", format(C(), "xy"))  # expect: ['a', 'b'] cba yx
