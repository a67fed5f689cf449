"""Names that annotations are written with. At run time they stand for themselves: nothing is checked.
"""

TYPE_CHECKING = False


def _name_of(item):
    if item is ...:
        return "..."
    if isinstance(item, type):
        if item is type(None):
            return "None"
        if item.__module__ in ("builtins", "typing"):
            return item.__qualname__
        return f"{item.__module__}.{item.__qualname__}"
    if isinstance(item, (tuple, list)):
        return f"[{', '.join(map(_name_of, item))}]"
    return repr(item)


class _Form:
    """Optional, List, …; and with arguments, Optional[int]."""

    def __init__(self, name, arguments=None, origin=None):
        self._name = name
        self.__args__ = () if arguments is None else arguments
        self.__origin__ = self if origin is None else origin

    def __getitem__(self, arguments):
        if self._name == "Optional":
            return _union((arguments, type(None)))
        if not isinstance(arguments, tuple):
            arguments = (arguments,)
        if self._name == "Union":
            return _union(arguments)
        return _Form(self._name, arguments, self.__origin__)

    def __repr__(self):
        if not self.__args__:
            return f"typing.{self._name}"
        if self._name == "Union" and self.__args__[-1:] == (type(None),) and len(self.__args__) == 2:
            return f"typing.Optional[{_name_of(self.__args__[0])}]"
        return f"typing.{self._name}[{', '.join(map(_name_of, self.__args__))}]"

    def __eq__(self, other):
        if not isinstance(other, _Form):
            return NotImplemented
        if self._name != other._name:
            return False
        if self._name == "Union":
            return set(self.__args__) == set(other.__args__)
        return self.__args__ == other.__args__

    def __hash__(self):
        return hash((self._name, frozenset(map(str, self.__args__))))

    def __or__(self, other):
        return _union((self, other))

    def __ror__(self, other):
        return _union((other, self))

    def __call__(self, *args, **kwargs):
        if isinstance(self.__origin__, type):
            raise TypeError(f"Type {self._name} cannot be instantiated; "
                            f"use {self.__origin__.__name__}() instead")
        raise TypeError(f"Cannot instantiate {self!r}")


def _union(arguments):
    flat = []
    for argument in arguments:
        if argument is None:
            argument = type(None)
        inner = argument.__args__ if _is_union(argument) else (argument,)
        for each in inner:
            if each not in flat:
                flat.append(each)
    return flat[0] if len(flat) == 1 else _Form("Union", tuple(flat), Union)


def _is_union(item):
    return isinstance(item, _Form) and item._name == "Union" and item.__args__


Union = _Form("Union")
Any, Optional, Callable, ClassVar, Final, Literal, Annotated, Concatenate, TypeGuard = map(
    _Form, ("Any Optional Callable ClassVar Final Literal Annotated Concatenate TypeGuard").split())
Self, Never, NoReturn, LiteralString, Required, NotRequired, Unpack, TypeAlias = map(
    _Form, "Self Never NoReturn LiteralString Required NotRequired Unpack TypeAlias".split())
Iterable, Iterator, Generator, Reversible, Sized, Container, Collection, Sequence = map(
    _Form, "Iterable Iterator Generator Reversible Sized Container Collection Sequence".split())
MutableSequence, Mapping, MutableMapping, AbstractSet, MutableSet, Hashable, Awaitable = map(
    _Form, "MutableSequence Mapping MutableMapping AbstractSet MutableSet Hashable Awaitable".split())
Coroutine, AsyncIterator, AsyncIterable, ContextManager, SupportsInt, SupportsFloat = map(
    _Form, "Coroutine AsyncIterator AsyncIterable ContextManager SupportsInt SupportsFloat".split())
SupportsIndex, SupportsAbs, SupportsRound, IO, TextIO, BinaryIO, Pattern, Match = map(
    _Form, "SupportsIndex SupportsAbs SupportsRound IO TextIO BinaryIO Pattern Match".split())
List, Dict, Set, FrozenSet, Tuple, Type = [
    _Form(name, origin=origin)
    for name, origin in (("List", list), ("Dict", dict), ("Set", set), ("FrozenSet", frozenset),
                         ("Tuple", tuple), ("Type", type))]
DefaultDict, OrderedDict, Counter, Deque, ChainMap = map(
    _Form, "DefaultDict OrderedDict Counter Deque ChainMap".split())
Text = str


class TypeVar:
    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
        self.__name__ = name
        self.__constraints__ = constraints
        self.__bound__ = bound
        self.__covariant__ = covariant
        self.__contravariant__ = contravariant

    def __repr__(self):
        sign = "+" if self.__covariant__ else "-" if self.__contravariant__ else "~"
        return sign + self.__name__

    def __or__(self, other):
        return _union((self, other))

    def __ror__(self, other):
        return _union((other, self))


class ParamSpec(TypeVar):
    @property
    def args(self):
        return Any

    @property
    def kwargs(self):
        return Any


class TypeVarTuple(TypeVar):
    def __iter__(self):
        yield self


AnyStr = TypeVar("AnyStr", bytes, str)


class Generic:
    """Stack[int] is Stack."""

    def __class_getitem__(cls, item):
        return cls


class Protocol(Generic):
    pass


def runtime_checkable(cls):
    return cls


def NewType(name, tp):
    def new_type(x):
        return x
    new_type.__name__ = new_type.__qualname__ = name
    new_type.__supertype__ = tp
    return new_type


def cast(typ, val):
    return val


def final(f):
    return f


def override(f):
    return f


def overload(func):
    return func


def no_type_check(arg):
    return arg


def assert_type(val, typ, /):
    return val


def assert_never(arg, /):
    raise AssertionError(f"Expected code to be unreachable, but got: {arg!r}")


def reveal_type(obj, /):
    import sys
    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    if not isinstance(obj, type):
        return dict(getattr(obj, "__annotations__", {}))
    hints = {}
    for cls in reversed(obj.__mro__):
        hints.update(cls.__dict__.get("__annotations__", {}))
    return hints


def get_origin(tp):
    origin = getattr(tp, "__origin__", None)
    return None if origin is tp else origin


def get_args(tp):
    return getattr(tp, "__args__", ())


from _typing_classes import NamedTuple, TypedDict
