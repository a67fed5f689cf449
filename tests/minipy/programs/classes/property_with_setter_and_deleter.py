class T:
    def __init__(self):
        self._c = 0

    @property
    def c(self):
        return self._c

    @c.setter
    def c(self, value):
        if value < -273:
            raise ValueError("too cold")
        self._c = value

    @c.deleter
    def c(self):
        print("deleted")
        self._c = None


t = T()
t.c = 5
print(t.c)  # expect: 5
try:
    t.c = -300
except ValueError as e:
    print(e, t.c)  # expect: too cold 5
del t.c  # expect: deleted
print(t.c)  # expect: None
