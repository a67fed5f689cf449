from typing import Callable, Generic, Iterator, NamedTuple, Protocol, TypeVar

T = TypeVar("T")


class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: list[T] = []

    def push(self, x: T) -> None:
        self.items.append(x)


class Point(NamedTuple):
    x: int
    y: int = 0


s = Stack[int]()
s.push(1)
print(s.items, Point(1), Point(2, 3).y)  # expect: [1] Point(x=1, y=0) 3
