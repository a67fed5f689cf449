class C:
    __iter__ = None

    def __getitem__(self, i):
        return i


try:
    iter(C())
except TypeError as e:
    print(e)  # expect: 'C' object is not iterable
