def log(f):
    def run(self, *args):
        print(f.__name__, args)  # expect: add (5,)
        return f(self, *args)

    return run


class C:
    n = 10

    @log
    def add(self, x):
        return self.n + x


print(C().add(5))  # expect: 15
