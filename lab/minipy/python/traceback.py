"""Exceptions as text, laid out as the interpreter lays them out itself."""

import sys
from _traceback import format_error as _format_error, format_error_only as _format_error_only


def _exception(exc, value):
    # Before 3.10 the class came first and the exception second.
    return exc if isinstance(exc, BaseException) or exc is None else value


def _check(limit, chain):
    if limit is not None or not chain:
        raise NotImplementedError("minipy formats whole tracebacks: limit and chain must be left out")


def format_exception(exc, /, value=None, tb=None, limit=None, chain=True):
    _check(limit, chain)
    error = _exception(exc, value)
    if error is None:
        return ["NoneType: None\n"]
    return _format_error(error).splitlines(True)


def format_exception_only(exc, /, value=None):
    error = _exception(exc, value)
    if error is None:
        return ["NoneType: None\n"]
    return _format_error_only(error).splitlines(True)


def print_exception(exc, /, value=None, tb=None, limit=None, file=None, chain=True):
    if file is None:
        file = sys.stderr
    file.write("".join(format_exception(exc, value, tb, limit, chain)))


def format_exc(limit=None, chain=True):
    return "".join(format_exception(sys.exc_info()[1], limit=limit, chain=chain))


def print_exc(limit=None, file=None, chain=True):
    print_exception(sys.exc_info()[1], limit=limit, file=file, chain=chain)
