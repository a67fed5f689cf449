"""collections.namedtuple: a class derived from tuple, made at run time, whose items have names."""

from _collections import _tuplegetter
from _signature import bind

_KEYWORDS = frozenset("""False None True and as assert async await break class continue def del elif
else except finally for from global if import in is lambda nonlocal not or pass raise return try while
with yield""".split())


def _checked(typename, names, rename):
    if rename:
        seen = set()
        for i, name in enumerate(names):
            if not name.isidentifier() or name in _KEYWORDS or name[0] == "_" or name in seen:
                names[i] = f"_{i}"
            seen.add(name)
    for name in [typename] + names:
        if not name.isidentifier():
            raise ValueError(f"Type names and field names must be valid identifiers: {name!r}")
        if name in _KEYWORDS:
            raise ValueError(f"Type names and field names cannot be a keyword: {name!r}")
    seen = set()
    for name in names:
        if name[0] == "_" and not rename:
            raise ValueError(f"Field names cannot start with an underscore: {name!r}")
        if name in seen:
            raise ValueError(f"Encountered duplicate field name: {name!r}")
        seen.add(name)
    return names


def fields_namespace(typename, names, defaults):
    """What a class of named items has. `defaults` is a dict. (typing.NamedTuple uses it, too)"""
    count = len(names)
    new_tuple = tuple.__new__

    def __new__(cls, /, *args, **kwargs):
        if kwargs or len(args) != count:
            args = bind(f"{typename}.__new__", names, defaults, args, kwargs)
        return new_tuple(cls, args)

    def _make(cls, iterable):
        result = new_tuple(cls, iterable)
        if len(result) != count:
            raise TypeError(f"Expected {count} arguments, got {len(result)}")
        return result

    def _replace(self, /, **kwargs):
        result = self._make([kwargs.pop(name, item) for name, item in zip(names, self)])
        if kwargs:
            raise ValueError(f"Got unexpected field names: {list(kwargs)!r}")
        return result

    def __repr__(self):
        items = [f"{name}={item!r}" for name, item in zip(names, self)]
        return f"{type(self).__name__}({', '.join(items)})"

    def _asdict(self):
        return dict(zip(names, self))

    def __getnewargs__(self):
        return tuple(self)

    namespace = {
        "_fields": names,
        "_field_defaults": defaults,
        "__match_args__": names,
        "__new__": __new__,
        "_make": classmethod(_make),
        "_replace": _replace,
        "__repr__": __repr__,
        "_asdict": _asdict,
        "__getnewargs__": __getnewargs__,
    }
    for i, name in enumerate(names):
        namespace[name] = _tuplegetter(i, f"Alias for field number {i}")
    return namespace


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    if isinstance(field_names, str):
        field_names = field_names.replace(",", " ").split()
    names = tuple(_checked(str(typename), [str(name) for name in field_names], rename))
    defaults = () if defaults is None else tuple(defaults)
    if len(defaults) > len(names):
        raise TypeError("Got more default values than field names")
    by_name = dict(zip(names[len(names) - len(defaults):], defaults))
    namespace = fields_namespace(str(typename), names, by_name)
    namespace["__doc__"] = f"{typename}({', '.join(names)})"
    namespace["__slots__"] = ()
    namespace["__module__"] = "__main__" if module is None else module
    return type(str(typename), (tuple,), namespace)
