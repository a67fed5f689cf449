class Json:
    def json(self):
        return "{" + ", ".join(f'"{k}": {v}' for k, v in vars(self).items()) + "}"


class Named:
    def hello(self):
        return "I am " + self.name


class P(Json, Named):
    def __init__(self):
        self.name, self.n = "pi", 3


print(P().json(), P().hello())  # expect: {"name": pi, "n": 3} I am pi
