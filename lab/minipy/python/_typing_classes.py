"""typing.NamedTuple and TypedDict: classes whose annotations say what they hold."""

from collections._namedtuple import fields_namespace, namedtuple


class NamedTuple(tuple):
    """class Point(NamedTuple): x: int; y: int = 0. The class itself gets the fields."""

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        names = tuple(cls.__dict__.get("__annotations__", {}))
        if not names:
            return  # derived from one that has the fields
        defaults = {}
        for name in names:
            if name in cls.__dict__:
                defaults[name] = cls.__dict__[name]
            elif defaults:
                listed = ", ".join(defaults)
                plural = "s" if len(defaults) > 1 else ""
                raise TypeError(f"Non-default namedtuple field {name} cannot follow default "
                                f"field{plural} {listed}")
        for name, value in fields_namespace(cls.__name__, names, defaults).items():
            if name in names or name not in cls.__dict__:
                setattr(cls, name, value)

    def __new__(cls, typename, fields=(), /):
        if cls is not NamedTuple:
            return tuple.__new__(cls, typename)
        new = namedtuple(typename, [name for name, _ in fields])
        new.__annotations__ = dict(fields)
        return new


class TypedDict(dict):
    """A dict; what its keys are is for readers."""

    def __init_subclass__(cls, *, total=True, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.__total__ = total
