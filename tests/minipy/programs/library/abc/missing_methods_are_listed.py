from abc import ABC, abstractmethod


class A(ABC):
    @abstractmethod
    def f(self): ...

    @property
    @abstractmethod
    def p(self): ...


class B(A):
    pass


try:
    B()
except TypeError as e:
    print(e)  # expect: Can't instantiate abstract class B with abstract methods f, p
