x = "module"


class C:
    x = "class"

    def f(self):
        return x, self.x


print(C().f())  # expect: ('module', 'class')
