class C:
    def get(self):
        return self._x

    def set(self, v):
        self._x = v * 2

    x = property(get, set, doc="doubled")


c = C()
c.x = 4
print(c.x, C.x.__doc__)  # expect: 8 doubled
