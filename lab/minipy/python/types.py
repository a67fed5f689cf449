"""Names for the classes of what the interpreter itself makes."""

import sys


def _function():
    def inner():
        return _function
    return inner


def _generator():
    yield


def _traceback():
    try:
        raise ValueError
    except ValueError as error:
        return error.__traceback__


class _Class:
    def method(self):
        pass


FunctionType = LambdaType = type(_function)
CodeType = type(_function.__code__)
BuiltinFunctionType = BuiltinMethodType = type(len)
MethodType = type(_Class().method)
GeneratorType = type(_generator())
ModuleType = type(sys)
MappingProxyType = type(type.__dict__)
TracebackType = type(_traceback())
NoneType = type(None)
EllipsisType = type(...)
NotImplementedType = type(NotImplemented)

del _generator, _traceback, _Class


class SimpleNamespace:
    """An object that is just its attributes."""

    def __init__(self, /, **kwargs):
        self.__dict__.update(kwargs)

    def __repr__(self):
        name = "namespace" if type(self) is SimpleNamespace else type(self).__name__
        return f"{name}({', '.join([f'{key}={value!r}' for key, value in self.__dict__.items()])})"

    def __eq__(self, other):
        if not isinstance(self, SimpleNamespace) or not isinstance(other, SimpleNamespace):
            return NotImplemented
        return self.__dict__ == other.__dict__

    __hash__ = None


class DynamicClassAttribute(property):
    """A property; that a class has an attribute of its own by the name is not told apart."""


def new_class(name, bases=(), kwds=None, exec_body=None):
    namespace = {}
    if exec_body is not None:
        exec_body(namespace)
    return type(name, bases, namespace)
