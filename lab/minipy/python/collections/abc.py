"""collections.abc: names for what objects can do, and what they can do besides if they can do that.

A class has an ability if it is derived from it, if it defines the methods that the ability is about, or
if somebody has registered it.
"""

from _collections import deque as _deque
from abc import ABC as _ABC


def _defines(cls, name):
    for each in cls.__mro__:
        if name in each.__dict__:
            return each.__dict__[name] is not None
    return False


class _Ability:
    def __class_getitem__(cls, item):
        return cls

    register = _ABC.__dict__["register"]
    __class_instancecheck__ = _ABC.__dict__["__class_instancecheck__"]

    @classmethod
    def __class_subclasscheck__(cls, subclass):
        about = cls.__dict__.get("_about")
        if about is not None and all(_defines(subclass, name) for name in about):
            return True
        return _ABC.__class_subclasscheck__.__func__(cls, subclass)


class Hashable(_Ability):
    _about = ("__hash__",)


class Iterable(_Ability):
    _about = ("__iter__",)


class Iterator(Iterable):
    _about = ("__iter__", "__next__")

    def __iter__(self):
        return self


class Generator(Iterator):
    _about = ("__iter__", "__next__", "send", "throw", "close")


class Reversible(Iterable):
    _about = ("__reversed__", "__iter__")


class Sized(_Ability):
    _about = ("__len__",)


class Container(_Ability):
    _about = ("__contains__",)


class Callable(_Ability):
    _about = ("__call__",)


class Collection(Sized, Iterable, Container):
    _about = ("__len__", "__iter__", "__contains__")


class Sequence(Reversible, Collection):
    def __iter__(self):
        for i in range(len(self)):
            yield self[i]

    def __reversed__(self):
        for i in range(len(self) - 1, -1, -1):
            yield self[i]

    def __contains__(self, value):
        return any(item is value or item == value for item in self)

    def index(self, value):
        for i, item in enumerate(self):
            if item is value or item == value:
                return i
        raise ValueError

    def count(self, value):
        return sum(item is value or item == value for item in self)


class MutableSequence(Sequence):
    def append(self, value):
        self.insert(len(self), value)

    def extend(self, values):
        for value in list(values):
            self.append(value)

    def pop(self, index=-1):
        value = self[index]
        del self[index]
        return value

    def remove(self, value):
        del self[self.index(value)]

    def clear(self):
        while len(self):
            self.pop()

    def reverse(self):
        self[:] = list(self)[::-1]

    def __iadd__(self, values):
        self.extend(values)
        return self


class Set(Collection):
    pass


class MutableSet(Set):
    pass


class Mapping(Collection):
    def get(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            return default

    def __contains__(self, key):
        try:
            self[key]
        except KeyError:
            return False
        return True

    def keys(self):
        return list(self)

    def values(self):
        return [self[key] for key in self]

    def items(self):
        return [(key, self[key]) for key in self]

    def __eq__(self, other):
        if not isinstance(other, (dict, Mapping)):
            return NotImplemented
        return dict(self.items()) == dict(other.items())

    __hash__ = None


class MutableMapping(Mapping):
    def pop(self, key, *default):
        try:
            value = self[key]
        except KeyError:
            if default:
                return default[0]
            raise
        del self[key]
        return value

    def popitem(self):
        for key in self:
            return key, self.pop(key)
        raise KeyError

    def clear(self):
        while len(self):
            self.popitem()

    def update(self, other=(), /, **kwargs):
        items = other.items() if hasattr(other, "items") else other
        for key, value in items:
            self[key] = value
        for key, value in kwargs.items():
            self[key] = value

    def setdefault(self, key, default=None):
        if key not in self:
            self[key] = default
        return self[key]


class KeysView(Set):
    pass


class ItemsView(Set):
    pass


class ValuesView(Collection):
    pass


for _each in (tuple, str, range, bytes):
    Sequence.register(_each)
MutableSequence.register(list)
MutableSequence.register(_deque)
Set.register(frozenset)
MutableSet.register(set)
Mapping.register(type(type.__dict__))
MutableMapping.register(dict)
KeysView.register(type({}.keys()))
ItemsView.register(type({}.items()))
ValuesView.register(type({}.values()))
del _each
