from dataclasses import dataclass


@dataclass
class A:
    x: int

    def __post_init__(self):
        self.double = self.x * 2


@dataclass
class B(A):
    y: int = 1

    def total(self):
        return self.double + self.y


print(B(5), B(5).total())  # expect: B(x=5, y=1) 11
