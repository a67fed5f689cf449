class Attrs(dict):
    def __getattr__(self, name):
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name)

    def __setattr__(self, name, value):
        self[name] = value


a = Attrs(x=1)
a.y = 2
print(a, a.x, len(a), isinstance(a, dict), hasattr(a, "z"), a == {"x": 1, "y": 2})
# expect: {'x': 1, 'y': 2} 1 2 True False True
