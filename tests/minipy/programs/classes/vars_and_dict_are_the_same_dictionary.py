class C:
    def __init__(self):
        self.b, self.a = 1, 2


c = C()
print(vars(c), vars(c) is c.__dict__)  # expect: {'b': 1, 'a': 2} True
c.__dict__["new"] = 3
print(c.new)  # expect: 3
try:
    vars(5)
except TypeError as e:
    print(e)  # expect: vars() argument must have __dict__ attribute
