from abc import ABC, ABCMeta


class Shape(ABC):
    pass


class Round(Shape):
    pass


@Round.register
class Disc:
    pass


class Plate(Disc):
    pass


class Other(metaclass=ABCMeta):
    pass


print(isinstance(Plate(), Shape), issubclass(Disc, Round))  # expect: True True
print(isinstance(Disc(), Other), issubclass(int, Shape))  # expect: False False
Other.register(int)
print(isinstance(3, Other), isinstance("3", Other))  # expect: True False
try:
    Shape.register(3)
except TypeError as error:
    print(error)  # expect: Can only register classes
