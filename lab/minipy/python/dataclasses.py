"""Classes that are mostly their fields. What CPython writes as source and compiles is made of closures
here; arguments are matched at run time (_signature).
"""

import sys
from _signature import bind as _bind
from _thread import get_ident as _get_ident


class FrozenInstanceError(AttributeError):
    pass


class _Missing:
    def __repr__(self):
        return "<dataclasses.MISSING>"


MISSING = _Missing()


class KW_ONLY:
    """As an annotation: the fields below are keyword-only."""


class InitVar:
    """As an annotation: an argument of __init__ that __post_init__ gets, and no field."""

    def __init__(self, type):
        self.type = type

    def __class_getitem__(cls, type):
        return cls(type)


class Field:
    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = {} if metadata is None else metadata
        self.kw_only = kw_only
        self._init_only = False

    def __repr__(self):
        return (f"Field(name={self.name!r},type={self.type!r},default={self.default!r},"
                f"default_factory={self.default_factory!r},init={self.init!r},repr={self.repr!r},"
                f"hash={self.hash!r},compare={self.compare!r},metadata={self.metadata!r},"
                f"kw_only={self.kw_only!r})")


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True,
          metadata=None, kw_only=MISSING):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def _is_class_variable(annotation):
    if isinstance(annotation, str):
        return annotation.startswith(("ClassVar", "typing.ClassVar"))
    typing = sys.modules.get("typing")
    if typing is None:
        return False
    return getattr(annotation, "__origin__", annotation) is typing.ClassVar


def _own_fields(cls, kw_only):
    """The fields that the class body itself names, in order."""
    fields = []
    for name, annotation in cls.__dict__.get("__annotations__", {}).items():
        if annotation is KW_ONLY or annotation in ("KW_ONLY", "dataclasses.KW_ONLY"):
            kw_only = True
            continue
        if _is_class_variable(annotation):
            continue
        default = cls.__dict__.get(name, MISSING)
        one = default if isinstance(default, Field) else field(default=default)
        one.name = name
        one.type = annotation
        one._init_only = isinstance(annotation, InitVar) or annotation is InitVar
        if one.kw_only is MISSING:
            one.kw_only = kw_only
        if isinstance(one.default, (list, dict, set)):
            raise ValueError(f"mutable default {type(one.default)} for field {name} is not allowed: "
                             "use default_factory")
        if isinstance(default, Field):
            if one.default is MISSING:
                delattr(cls, name)
            else:
                setattr(cls, name, one.default)
        fields.append(one)
    return fields


def _all_fields(cls, kw_only):
    fields = {}
    for base in reversed(cls.__mro__[1:]):
        fields.update(base.__dict__.get("__dataclass_fields__", {}))
    for one in _own_fields(cls, kw_only):
        fields[one.name] = one
    return fields


def _has_default(one):
    return one.default is not MISSING or one.default_factory is not MISSING


def _make_init(cls, fields, frozen):
    asked = [one for one in fields if one.init]
    names = [one.name for one in asked if not one.kw_only]
    keyword_only = [one.name for one in asked if one.kw_only]
    seen_default = False
    for one in asked:
        if not one.kw_only:
            if seen_default and not _has_default(one):
                raise TypeError(f"non-default argument {one.name!r} follows default argument")
            seen_default = seen_default or _has_default(one)
    # A factory is called for each instance; until then its field holds the factory's mark.
    defaults = {one.name: one.default if one.default_factory is MISSING else one
                for one in asked if _has_default(one)}
    factories = [one for one in fields if one.default_factory is not MISSING]
    init_only = [one.name for one in asked if one._init_only]
    function = f"{cls.__qualname__}.__init__"
    simple = not keyword_only and not factories and not init_only
    count = len(names)
    post_init = hasattr(cls, "__post_init__")
    set_attribute = object.__setattr__ if frozen else setattr

    def __init__(self, /, *args, **kwargs):
        if kwargs or not simple or len(args) != count:
            args = _bind(function, names, defaults, args, kwargs, keyword_only)
        if simple:
            for name, value in zip(names, args):
                set_attribute(self, name, value)
            if post_init:
                self.__post_init__()
        else:
            finish(self, dict(zip(names + keyword_only, args)))

    def finish(self, values):
        for one in factories:
            if values.get(one.name, one) is one:
                values[one.name] = one.default_factory()
        arguments = [values.pop(name) for name in init_only]
        for one in fields:
            if one.name in values:
                set_attribute(self, one.name, values[one.name])
        if post_init:
            self.__post_init__(*arguments)

    return __init__


def _make_repr(fields):
    names = [one.name for one in fields if one.repr]
    running = set()  # objects whose repr a thread is in: a field may lead back here

    def __repr__(self):
        key = (id(self), _get_ident())
        if key in running:
            return "..."
        running.add(key)
        try:
            items = [f"{name}={getattr(self, name)!r}" for name in names]
        finally:
            running.discard(key)
        return f"{type(self).__qualname__}({', '.join(items)})"

    return __repr__


def _values_of(fields):
    names = [one.name for one in fields]

    def values(self):
        return tuple([getattr(self, name) for name in names])

    return values


def _add_comparisons(cls, fields, order):
    values = _values_of([one for one in fields if one.compare])

    def __eq__(self, other):
        if other.__class__ is not self.__class__:
            return NotImplemented
        return values(self) == values(other)

    if "__eq__" not in cls.__dict__:
        cls.__eq__ = __eq__
    if not order:
        return

    def __lt__(self, other):
        return values(self) < values(other) if other.__class__ is self.__class__ else NotImplemented

    def __le__(self, other):
        return values(self) <= values(other) if other.__class__ is self.__class__ else NotImplemented

    def __gt__(self, other):
        return values(self) > values(other) if other.__class__ is self.__class__ else NotImplemented

    def __ge__(self, other):
        return values(self) >= values(other) if other.__class__ is self.__class__ else NotImplemented

    for method in (__lt__, __le__, __gt__, __ge__):
        if method.__name__ in cls.__dict__:
            raise TypeError(f"Cannot overwrite attribute {method.__name__} in class {cls.__name__}. "
                            "Consider using functools.total_ordering")
        setattr(cls, method.__name__, method)


def _freeze(cls, names):
    def __setattr__(self, name, value):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot assign to field {name!r}")
        super(cls, self).__setattr__(name, value)

    def __delattr__(self, name):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot delete field {name!r}")
        super(cls, self).__delattr__(name)

    cls.__setattr__ = __setattr__
    cls.__delattr__ = __delattr__


def _add_hash(cls, fields, has_hash, eq, frozen, unsafe_hash):
    if unsafe_hash and has_hash:
        raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
    if unsafe_hash or (eq and frozen and not has_hash):
        values = _values_of([one for one in fields
                             if (one.compare if one.hash is None else one.hash)])
        cls.__hash__ = lambda self: hash(values(self))
    elif eq and not has_hash:
        cls.__hash__ = None


def _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only):
    if order and not eq:
        raise ValueError("eq must be true if order is true")
    for base in cls.__mro__[1:]:
        params = base.__dict__.get("__dataclass_params__")
        if params is not None and params["frozen"] != frozen:
            if frozen:
                raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
            raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
    has_hash = cls.__dict__.get("__hash__") is not None
    everything = _all_fields(cls, kw_only)
    fields = [one for one in everything.values() if not one._init_only]
    cls.__dataclass_fields__ = everything
    cls.__dataclass_params__ = {"frozen": frozen, "eq": eq, "order": order}
    if init:
        cls.__init__ = _make_init(cls, list(everything.values()), frozen)
    if repr and "__repr__" not in cls.__dict__:
        cls.__repr__ = _make_repr(fields)
    if eq:
        _add_comparisons(cls, fields, order)
    if frozen:
        _freeze(cls, {one.name for one in fields})
    _add_hash(cls, fields, has_hash, eq, frozen, unsafe_hash)
    if match_args and "__match_args__" not in cls.__dict__:
        cls.__match_args__ = tuple([one.name for one in everything.values()
                                    if one.init and not one.kw_only])
    return cls


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False,
              frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False):
    if slots or weakref_slot:
        raise NotImplementedError("minipy does not support dataclasses with slots")

    def wrap(cls):
        return _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only)

    return wrap if cls is None else wrap(cls)


def fields(class_or_instance):
    try:
        everything = class_or_instance.__dataclass_fields__
    except AttributeError:
        raise TypeError("must be called with a dataclass type or instance") from None
    return tuple([one for one in everything.values() if not one._init_only])


def is_dataclass(obj):
    return hasattr(obj if isinstance(obj, type) else type(obj), "__dataclass_fields__")


def _plain(value, convert):
    if is_dataclass(value) and not isinstance(value, type):
        return convert(value)
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        return type(value)(*[_plain(item, convert) for item in value])
    if isinstance(value, (list, tuple)):
        return type(value)([_plain(item, convert) for item in value])
    if isinstance(value, dict):
        return type(value)([(_plain(key, convert), _plain(item, convert))
                            for key, item in value.items()])
    from copy import deepcopy
    return deepcopy(value)


def asdict(obj, *, dict_factory=dict):
    if isinstance(obj, type) or not is_dataclass(obj):
        raise TypeError("asdict() should be called on dataclass instances")

    def convert(obj):
        return dict_factory([(one.name, _plain(getattr(obj, one.name), convert))
                             for one in fields(obj)])
    return convert(obj)


def astuple(obj, *, tuple_factory=tuple):
    if isinstance(obj, type) or not is_dataclass(obj):
        raise TypeError("astuple() should be called on dataclass instances")

    def convert(obj):
        return tuple_factory([_plain(getattr(obj, one.name), convert) for one in fields(obj)])
    return convert(obj)


def replace(obj, /, **changes):
    if isinstance(obj, type) or not is_dataclass(obj):
        raise TypeError("replace() should be called on dataclass instances")
    for one in obj.__dataclass_fields__.values():
        if not one.init:
            if one.name in changes:
                raise ValueError(f"field {one.name} is declared with init=False, it cannot be "
                                 "specified with replace()")
        elif one.name not in changes:
            if one._init_only and one.default is MISSING:
                raise ValueError(f"InitVar {one.name!r} must be specified with replace()")
            if not one._init_only:
                changes[one.name] = getattr(obj, one.name)
    return type(obj)(**changes)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, **options):
    namespace = {} if namespace is None else dict(namespace)
    annotations = {}
    for item in fields:
        name, annotation, *default = (item, "typing.Any") if isinstance(item, str) else item
        annotations[name] = annotation
        if default:
            namespace[name] = default[0]
    namespace["__annotations__"] = annotations
    return dataclass(type(cls_name, bases, namespace), **options)
