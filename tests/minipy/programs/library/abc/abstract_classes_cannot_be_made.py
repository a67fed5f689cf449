from abc import ABC, abstractmethod


class Shape(ABC):
    @abstractmethod
    def area(self):
        pass

    def show(self):
        return f"area {self.area()}"


class Square(Shape):
    def area(self):
        return 4


try:
    Shape()
except TypeError as e:
    print(e)  # expect: Can't instantiate abstract class Shape with abstract method area
print(Square().show(), isinstance(Square(), Shape))  # expect: area 4 True
