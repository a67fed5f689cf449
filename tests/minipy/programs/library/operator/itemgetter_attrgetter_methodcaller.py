from operator import attrgetter, itemgetter, methodcaller


class P:
    def __init__(self, x, y):
        self.x, self.y = x, y


rows = [("b", 2), ("a", 3), ("c", 1)]
print(sorted(rows, key=itemgetter(1)), itemgetter(0, 2)("abc"), attrgetter("x", "y")(P(1, 2)))
# expect: [('c', 1), ('b', 2), ('a', 3)] ('a', 'c') (1, 2)
print(methodcaller("upper")("abc"), max([P(1, 5), P(2, 3)], key=attrgetter("y")).x)  # expect: ABC 1
