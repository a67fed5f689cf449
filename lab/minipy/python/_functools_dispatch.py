"""functools.singledispatch: one name for several functions; the class of the first argument chooses.
"""

from functools import update_wrapper


def _annotated_class(function):
    for name, cls in getattr(function, "__annotations__", {}).items():
        if name != "return":
            if not isinstance(cls, type):
                raise TypeError(f"Invalid annotation for {name!r}. {cls!r} is not a class.")
            return cls
    raise TypeError(f"Invalid first argument to `register()`: {function!r}. "
                    "Use either `@register(some_class)` or plain `@register` on an annotated function.")


class _Registry:
    def __init__(self, function):
        self.functions = {object: function}
        self.chosen = {}

    def dispatch(self, cls):
        function = self.chosen.get(cls)
        if function is None:
            for each in cls.__mro__:
                if each in self.functions:
                    function = self.chosen[cls] = self.functions[each]
                    break
        return function

    def register(self, cls, function=None):
        if function is None:
            if isinstance(cls, type):
                return lambda function: self.register(cls, function)
            function = cls
            cls = _annotated_class(function)
        self.functions[cls] = function
        self.chosen.clear()
        return function


def singledispatch(func):
    registry = _Registry(func)
    name = getattr(func, "__name__", "singledispatch function")

    def wrapper(*args, **kwargs):
        if not args:
            raise TypeError(f"{name} requires at least 1 positional argument")
        return registry.dispatch(type(args[0]))(*args, **kwargs)

    update_wrapper(wrapper, func)
    wrapper.register = registry.register
    wrapper.dispatch = registry.dispatch
    wrapper.registry = registry.functions
    return wrapper


class singledispatchmethod:
    def __init__(self, func):
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, method)

    def __get__(self, instance, owner=None):
        def method(*args, **kwargs):
            chosen = self.dispatcher.dispatch(type(args[0]))
            return chosen.__get__(instance, owner)(*args, **kwargs)
        update_wrapper(method, self.func)
        method.register = self.register
        return method
