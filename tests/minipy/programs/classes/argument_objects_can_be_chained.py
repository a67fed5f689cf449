class Query:
    def __init__(self):
        self.parts = []

    def where(self, x):
        self.parts.append(x)
        return self

    def __str__(self):
        return " and ".join(self.parts)


print(Query().where("a").where("b").where("c"))  # expect: a and b and c
