class Column:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        return f"{self.name} = {other}"

    def __gt__(self, other):
        return f"{self.name} > {other}"


print(Column("a") == 5, Column("b") > 3, 3 < Column("c"))  # expect: a = 5 b > 3 c > 3
