"""Functions that run when the program has ended, the last registered first. The interpreter calls
_run_exitfuncs after threads have been waited for."""

import sys
from _traceback import format_error as _format_error

_functions = []


def register(func, /, *args, **kwargs):
    if not callable(func):
        raise TypeError("the first argument must be callable")
    _functions.append((func, args, kwargs))
    return func


def unregister(func, /):
    _functions[:] = [entry for entry in _functions if entry[0] != func]


def _clear():
    _functions.clear()


def _ncallbacks():
    return len(_functions)


def _run_exitfuncs():
    while _functions:
        func, args, kwargs = _functions.pop()
        try:
            func(*args, **kwargs)
        except Exception as error:
            sys.stderr.write(f"Exception ignored in atexit callback: {func!r}\n{_format_error(error)}")
