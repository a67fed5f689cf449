class Proxy:
    def __init__(self, d):
        self.__dict__["d"] = d

    def __setattr__(self, name, value):
        self.d[name] = value

    def __getattr__(self, name):
        try:
            return self.d[name]
        except KeyError:
            raise AttributeError(name) from None


store = {}
p = Proxy(store)
p.a = 1
print(store, p.a, hasattr(p, "b"))  # expect: {'a': 1} 1 False
