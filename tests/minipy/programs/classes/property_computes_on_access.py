class Circle:
    def __init__(self, r):
        self.r = r

    @property
    def area(self):
        """The area."""
        return 3 * self.r ** 2


c = Circle(2)
print(c.area)  # expect: 12
c.r = 3
print(c.area, Circle.area.__doc__)  # expect: 27 The area.
try:
    c.area = 5
except AttributeError as e:
    print(e)  # expect: property 'area' of 'Circle' object has no setter
try:
    del c.area
except AttributeError as e:
    print(e)  # expect: property 'area' of 'Circle' object has no deleter
