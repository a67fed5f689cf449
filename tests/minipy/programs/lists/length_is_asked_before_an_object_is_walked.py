class Walked:
    def __init__(self, answer):
        self.answer = answer

    def __iter__(self):
        return iter([3, 1])

    def __len__(self):
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


class Hinted:
    def __init__(self, answer):
        self.answer = answer

    def __iter__(self):
        return iter([3, 1])

    def __length_hint__(self):
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


def extended(x):
    items = [0]
    items.extend(x)
    return items


def show(f, x):
    try:
        print(f(x))
    except Exception as e:
        print(type(e).__name__, e)


for f in (list, tuple, sorted, extended, lambda x: [*x]):
    show(f, Walked(ValueError("no length")))
    # expect: ValueError no length
    # expect: ValueError no length
    # expect: ValueError no length
    # expect: ValueError no length
    # expect: ValueError no length
for make in (lambda x: len(set(x)), lambda x: len({*x}), sum, max, lambda x: [0, *iter(x)]):
    show(make, Walked(ValueError("no length")))
    # expect: 2
    # expect: 2
    # expect: 4
    # expect: 3
    # expect: [0, 3, 1]
show(list, Walked(TypeError("no length")))  # expect: [3, 1]
show(list, Walked(-1))  # expect: ValueError __len__() should return >= 0
show(list, Walked(7))  # expect: [3, 1]
show(tuple, Hinted(KeyError("k")))  # expect: KeyError 'k'
show(list, Hinted(TypeError("t")))  # expect: [3, 1]
show(list, Hinted(NotImplemented))  # expect: [3, 1]
show(list, Hinted("a"))  # expect: TypeError __length_hint__ must be an integer, not str
show(list, Hinted(-1))  # expect: ValueError __length_hint__() should return >= 0
items = [1, 2]
items[:1] = Walked(ValueError("no length"))
print(items)  # expect: [3, 1, 2]
a, b = Walked(ValueError("no length"))
print(a, b)  # expect: 3 1
print(dict([Walked(ValueError("no length"))]))  # expect: {3: 1}
