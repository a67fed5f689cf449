class C:
    def __init__(self, n):
        self.n = n

    def get(self):
        return self.n


c = C(5)
m = c.get
c.n = 6
print(m(), C.get(c), m.__self__ is c, m.__func__ is C.get, m.__name__)  # expect: 6 6 True True get
print(c.get == c.get, C(1).get == C(1).get)  # expect: True False
