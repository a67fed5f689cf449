class Key:
    def __init__(self, name, h):
        self.name, self.h = name, h

    def __hash__(self):
        return self.h

    def __eq__(self, other):
        print("eq", self.name, other.name)
        return self.name == other.name


d = {Key("a", 1): "A"}
print(Key("b", 2) in d)  # expect: False
print(Key("b", 1) in d)
# expect: eq a b
# expect: False
print(d[Key("a", 1)])
# expect: eq a a
# expect: A
