"""Abstract classes. There is no metaclass here: what is abstract is found when a class is derived, and
checked when an instance is made.
"""


def abstractmethod(funcobj):
    funcobj.__isabstractmethod__ = True
    return funcobj


def _is_abstract(value):
    if getattr(value, "__isabstractmethod__", False):
        return True
    # A property, a classmethod or a staticmethod is what its functions are.
    return any(getattr(getattr(value, part, None), "__isabstractmethod__", False)
               for part in ("fget", "fset", "fdel", "__func__"))


def update_abstractmethods(cls):
    names = {name for name, value in cls.__dict__.items() if _is_abstract(value)}
    for base in cls.__mro__[1:]:
        for name in getattr(base, "__abstractmethods__", ()):
            if _is_abstract(getattr(cls, name, None)):
                names.add(name)
    cls.__abstractmethods__ = frozenset(names)
    return cls


class ABC:
    __slots__ = ()
    __abstractmethods__ = frozenset()

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        update_abstractmethods(cls)

    @classmethod
    def register(cls, subclass):
        """Also to be had as a decorator."""
        if not isinstance(subclass, type):
            raise TypeError("Can only register classes")
        cls._registered = cls.__dict__.get("_registered", ()) + (subclass,)
        return subclass

    # isinstance and issubclass ask these two about what is not derived.
    @classmethod
    def __class_instancecheck__(cls, instance):
        return issubclass(type(instance), cls)

    @classmethod
    def __class_subclasscheck__(cls, subclass):
        return (any(issubclass(subclass, each) for each in cls.__dict__.get("_registered", ()))
                or any(issubclass(subclass, each) for each in cls.__subclasses__()))

    def __new__(cls, *args, **kwargs):
        missing = cls.__abstractmethods__
        if missing:
            plural = "s" if len(missing) > 1 else ""
            raise TypeError(f"Can't instantiate abstract class {cls.__name__} with abstract "
                            f"method{plural} {', '.join(sorted(missing))}")
        make = super().__new__
        return make(cls) if make is object.__new__ else make(cls, *args, **kwargs)


class ABCMeta:
    """Not a metaclass: class A(metaclass=ABCMeta) is class A(ABC)."""

    __is_plain_metaclass__ = True
    __derives_from__ = ABC


def abstractclassmethod(function):
    return classmethod(abstractmethod(function))


def abstractstaticmethod(function):
    return staticmethod(abstractmethod(function))


def abstractproperty(function):
    return property(abstractmethod(function))
