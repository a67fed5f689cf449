class Shape:
    def area(self):
        raise NotImplementedError("area of " + type(self).__name__)


class Dot(Shape):
    pass


try:
    Dot().area()
except NotImplementedError as e:
    print(repr(e))  # expect: NotImplementedError('area of Dot')
