import copy


class Bag(dict):
    pass


class Error(Exception):
    def __init__(self, code):
        super().__init__(code)
        self.code = code


b = Bag(a=[1])
b.name = "bag"
c, d = copy.copy(b), copy.deepcopy(b)
b["a"].append(2)
print(type(c).__name__, c, c.name, d, d.name)  # expect: Bag {'a': [1, 2]} bag {'a': [1]} bag
e = copy.copy(Error(5))
print(type(e).__name__, e.code, e.args)  # expect: Error 5 (5,)
t = ([1], 2)
print(copy.deepcopy(t) == t, copy.deepcopy(t)[0] is t[0], copy.copy(t) is t, copy.deepcopy((1, 2)) == (1, 2))
# expect: True False True True
