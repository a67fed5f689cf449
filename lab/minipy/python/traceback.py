"""Exceptions as text, laid out as the interpreter lays them out itself."""

import sys
from _traceback import format_error as _format_error


def _exception(exc, value):
    # Before 3.10 the class came first and the exception second.
    return exc if isinstance(exc, BaseException) or exc is None else value


def format_exception(exc, /, value=None, tb=None, limit=None, chain=True):
    error = _exception(exc, value)
    if error is None:
        return ["NoneType: None\n"]
    return _format_error(error).splitlines(True)


def format_exception_only(exc, /, value=None):
    error = _exception(exc, value)
    if error is None:
        return ["NoneType: None\n"]
    cls = type(error)
    name = cls.__qualname__
    if cls.__module__ not in ("builtins", "__main__"):
        name = f"{cls.__module__}.{name}"
    text = str(error)
    lines = [f"{name}: {text}\n" if text else f"{name}\n"]
    for note in getattr(error, "__notes__", ()):
        lines.extend(line + "\n" for line in str(note).split("\n"))
    return lines


def print_exception(exc, /, value=None, tb=None, limit=None, file=None, chain=True):
    if file is None:
        file = sys.stderr
    file.write("".join(format_exception(exc, value)))


def format_exc(limit=None, chain=True):
    return "".join(format_exception(sys.exc_info()[1]))


def print_exc(limit=None, file=None, chain=True):
    print_exception(sys.exc_info()[1], file=file)
