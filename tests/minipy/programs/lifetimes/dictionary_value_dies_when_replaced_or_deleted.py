# dies at once
class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


d = {"a": Noisy("a"), "b": Noisy("b"), "c": Noisy("c")}
d["a"] = None  # expect: del a
print("replaced")  # expect: replaced
del d["b"]  # expect: del b
print("deleted")  # expect: deleted
d.pop("c")  # expect: del c
print("popped")  # expect: popped
