class Base:
    def __iter__(self):
        return iter([1])

    def __contains__(self, item):
        return True

    def __getitem__(self, index):
        return 1

    def __len__(self):
        return 1


class M(Base):
    __iter__ = None
    __contains__ = None
    __getitem__ = None
    __len__ = None
    __add__ = None
    __init__ = None
    __hash__ = None


def show(f):
    try:
        print(f())
    except TypeError as e:
        print(e)


m = M.__new__(M)
show(lambda: iter(m))  # expect: 'M' object is not iterable
show(lambda: list(m))  # expect: 'M' object is not iterable
show(lambda: 1 in m)  # expect: 'M' object is not a container
show(lambda: len(m))  # expect: 'NoneType' object is not callable
show(lambda: m[0])  # expect: 'NoneType' object is not callable
show(lambda: m + 1)  # expect: 'NoneType' object is not callable
show(lambda: M())  # expect: 'NoneType' object is not callable
show(lambda: hash(m))  # expect: unhashable type: 'M'
