import copy


class C:
    def __init__(self, items):
        self.items = items


c = C([1])
s, d = copy.copy(c), copy.deepcopy(c)
c.items.append(2)
print(s.items, d.items, type(d).__name__)  # expect: [1, 2] [1] C
