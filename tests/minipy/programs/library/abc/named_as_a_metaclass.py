from abc import ABCMeta, abstractmethod


class Base(metaclass=ABCMeta):
    @abstractmethod
    def f(self): ...

    @classmethod
    @abstractmethod
    def make(cls): ...


class Good(Base):
    def f(self):
        return 1

    @classmethod
    def make(cls):
        return cls()


print(Good.make().f())  # expect: 1
try:
    Base()
except TypeError as e:
    print(e)  # expect: Can't instantiate abstract class Base with abstract methods f, make
