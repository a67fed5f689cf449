from typing import Any, Callable, Dict, List, NamedTuple, NewType, Optional, TypedDict, TypeVar, Union, cast, get_type_hints

print(List[int], Dict[str, int], Optional[int], Union[int, str], Union[int, None], Any)
# expect: typing.List[int] typing.Dict[str, int] typing.Optional[int] typing.Union[int, str] typing.Optional[int] typing.Any
print(Callable[[int], str], TypeVar("T"), Union[int, int], Optional[int] == Union[None, int, None])
# expect: typing.Callable[[int], str] ~T <class 'int'> True


class P(NamedTuple):
    x: int
    y: int = 5

    def sum(self):
        return self.x + self.y


class Movie(TypedDict):
    name: str


print(P(1), P(1).sum(), P(2, 3)._replace(x=9), P._fields, Movie(name="x"), cast(int, "5"), NewType("Id", int)(3))
# expect: P(x=1, y=5) 6 P(x=9, y=3) ('x', 'y') {'name': 'x'} 5 3


def f(a: int, b: List[str]) -> None: ...


print(get_type_hints(f)["b"])  # expect: typing.List[str]
