"""Enumerations, without a metaclass: members are made when a class is derived from Enum.

What only a metaclass could do, the interpreter asks the class for by these names, if it has them:
__class_iter__, __class_len__, __class_contains__, __class_repr__, and __class_setattr__, which may
refuse.
"""

_BUILT_IN = (int, str, float, bytes, tuple)


class auto:
    """A value that is one more than the last; of a Flag, the next power of two."""

    def __init__(self, value=None):
        self.value = value


class nonmember:
    def __init__(self, value):
        self.value = value


class member:
    def __init__(self, value):
        self.value = value


def _is_member(name, value):
    if isinstance(value, member):
        return True
    if name.startswith("_") or isinstance(value, (property, classmethod, staticmethod, type, nonmember)):
        return False
    return not hasattr(value, "__get__") and not callable(value)


def _data_type(cls):
    for base in cls.__mro__[1:]:
        if base in _BUILT_IN:
            return base
    return None


def _take(cls, name, default):
    """What the class body says of a name; from then on the class no longer says it: calling the class
    looks members up and must not initialise them again."""
    if name not in cls.__dict__:
        return default
    value = cls.__dict__[name]
    delattr(cls, name)
    return value.__func__ if isinstance(value, staticmethod) else value


def _make_members(cls):
    for base in cls.__mro__[1:]:
        if base.__dict__.get("_member_map_"):
            raise TypeError(f"<enum {cls.__name__!r}> cannot extend <enum {base.__name__!r}>")
    cls._member_map_ = {}
    cls._value2member_map_ = {}
    cls._member_names_ = []
    cls._member_init_ = _take(cls, "__init__", getattr(cls, "_member_init_", None))
    cls._member_new_ = _take(cls, "__new__", getattr(cls, "_member_new_", None))
    values = []
    for name, value in list(cls.__dict__.items()):
        if isinstance(value, nonmember):
            setattr(cls, name, value.value)
        elif _is_member(name, value):
            if isinstance(value, member):
                value = value.value
            if isinstance(value, auto):
                value = cls._generate_next_value_(name, 1, len(values), values[:])
            values.append(value)
            _add_member(cls, name, value)


def _add_member(cls, name, value):
    found = _find(cls, value)
    if found is None or cls._member_init_ is not None and found._value_ != value:
        found = _new_member(cls, name, value)
        cls._member_names_.append(name)
    setattr(cls, name, found)
    cls._member_map_[name] = found


def _new_member(cls, name, value):
    arguments = value if isinstance(value, tuple) else (value,)
    data_type = _data_type(cls)
    if cls._member_new_ is not None:
        new = cls._member_new_(cls, *arguments)
    elif data_type is None:
        new = object.__new__(cls)
    elif data_type is tuple:
        new = tuple.__new__(cls, value)
    else:
        new = data_type.__new__(cls, *arguments)
        value = data_type(*arguments)
    if "_value_" not in new.__dict__:
        new._value_ = value
    new._name_ = name
    new._sort_order_ = len(cls._member_names_)
    if cls._member_init_ is not None:
        cls._member_init_(new, *arguments)
    try:
        cls._value2member_map_.setdefault(new._value_, new)
    except TypeError:
        pass  # a value without a hash is searched for
    return new


def _find(cls, value):
    try:
        return cls._value2member_map_.get(value)
    except TypeError:
        for each in cls._member_map_.values():
            if each._value_ == value:
                return each
    return None


class Enum:
    _member_map_ = {}
    _member_names_ = ()

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        _make_members(cls)

    def __new__(cls, value):
        if type(value) is cls:
            return value
        found = _find(cls, value) if cls._member_map_ else None
        if found is None:
            found = cls._missing_(value)
        if found is None:
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        return found

    def __class_getitem__(cls, name):
        return cls._member_map_[name]

    @classmethod
    def _missing_(cls, value):
        return None

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        numbers = [value for value in last_values if isinstance(value, int)]
        return max(numbers) + 1 if numbers else start

    # What the class answers for itself.

    @classmethod
    def __class_iter__(cls):
        return iter([cls._member_map_[name] for name in cls._member_names_])

    @classmethod
    def __class_reversed__(cls):
        return reversed([cls._member_map_[name] for name in cls._member_names_])

    @classmethod
    def __class_len__(cls):
        return len(cls._member_names_)

    @classmethod
    def __class_contains__(cls, value):
        if not isinstance(value, Enum):
            raise TypeError(f"unsupported operand type(s) for 'in': '{type(value).__qualname__}' and "
                            f"'EnumType'")
        return isinstance(value, cls) and value._name_ in cls._member_map_

    @classmethod
    def __class_setattr__(cls, name, value):
        if name in cls._member_map_:
            raise AttributeError(f"cannot reassign member {name!r}")

    @classmethod
    def __class_repr__(cls):
        return f"<{'flag' if issubclass(cls, Flag) else 'enum'} {cls.__name__!r}>"

    @property
    def name(self):
        return self._name_

    @property
    def value(self):
        return self._value_

    def __repr__(self):
        return f"<{type(self).__name__}.{self._name_}: {self._value_!r}>"

    def __str__(self):
        return f"{type(self).__name__}.{self._name_}"

    def __format__(self, spec):
        return format(str(self), spec)

    def __hash__(self):
        return hash(self._name_)

    def __dir__(self):
        return ["__class__", "__doc__", "__eq__", "__hash__", "__module__", "name", "value"]

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


class ReprEnum(Enum):
    """Shown as the value it is; only its repr says that it is a member."""


class IntEnum(int, ReprEnum):
    def __str__(self):
        return int.__repr__(self._value_)

    def __format__(self, spec):
        return format(self._value_, spec)

    __repr__ = Enum.__repr__
    __hash__ = int.__hash__


class StrEnum(str, ReprEnum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()

    def __str__(self):
        return str.__str__(self._value_)

    def __format__(self, spec):
        return format(self._value_, spec)

    __repr__ = Enum.__repr__
    __hash__ = str.__hash__


from _enum_flag import Flag, IntFlag


def unique(enumeration):
    aliases = [f"{alias} -> {found._name_}" for alias, found in enumeration._member_map_.items()
               if alias != found._name_]
    if aliases:
        raise ValueError(f"duplicate values found in <enum {enumeration.__name__!r}>: "
                         f"{', '.join(aliases)}")
    return enumeration


EnumMeta = EnumType = type
