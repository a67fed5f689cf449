"""Copies: of an object, or of everything it holds."""

from _collections import deque


class Error(Exception):
    pass


error = Error

_SIMPLE = (type(None), int, float, bool, str, bytes, type, range, slice, type(...),
           type(NotImplemented), type(len), type(lambda: None), property)


def copy(x):
    cls = type(x)
    if cls in _SIMPLE or isinstance(x, type):
        return x
    own = getattr(cls, "__copy__", None)
    if own is not None:
        return own(x)
    if cls is tuple or cls is frozenset:
        return x
    if cls in (list, dict, set):
        return x.copy()
    new = _empty(x)
    _copy_state(x, new, lambda value: value)
    return new


def deepcopy(x, memo=None):
    if memo is None:
        memo = {}
    found = memo.get(id(x), memo)
    if found is not memo:
        return found
    cls = type(x)
    if cls in _SIMPLE or isinstance(x, type):
        return x
    own = getattr(cls, "__deepcopy__", None)
    if own is not None:
        new = own(x, memo)
    else:
        new = _deep(x, cls, memo)
    if new is not x:
        memo[id(x)] = new
        # What was copied lives as long as the memo: its id must not be another's meanwhile.
        memo.setdefault(id(memo), []).append(x)
    return new


def _deep(x, cls, memo):
    if cls is list:
        memo[id(x)] = new = []
        for item in x:
            new.append(deepcopy(item, memo))
        return new
    if cls is dict:
        memo[id(x)] = new = {}
        for key, value in x.items():
            new[deepcopy(key, memo)] = deepcopy(value, memo)
        return new
    if cls is set:
        return {deepcopy(item, memo) for item in x}
    if cls is frozenset:
        return frozenset([deepcopy(item, memo) for item in x])
    if cls is tuple:
        items = [deepcopy(item, memo) for item in x]
        # A tuple that holds itself, in a list, say, has been copied on the way.
        if id(x) in memo:
            return memo[id(x)]
        return x if all(a is b for a, b in zip(x, items)) else tuple(items)
    memo[id(x)] = new = _empty(x, lambda value: deepcopy(value, memo))
    _copy_state(x, new, lambda value: deepcopy(value, memo))
    return new


def _empty(x, convert=lambda value: value):
    """An instance of the same class, without attributes; holding the same value, if it is one."""
    cls = type(x)
    # These two are made by calling their class, as CPython makes them.
    if isinstance(x, deque):
        return cls() if x.maxlen is None else cls((), x.maxlen)
    if isinstance(x, bytearray):
        return cls(bytes(x))
    if not hasattr(x, "__dict__") and not hasattr(cls, "__slots__") and not isinstance(x, tuple):
        raise TypeError(f"cannot pickle '{cls.__name__}' object")
    for base in (int, float, str, bytes):
        if isinstance(x, base):
            return base.__new__(cls, x)
    for base in (tuple, frozenset):
        if isinstance(x, base):
            return base.__new__(cls, [convert(item) for item in x])
    if isinstance(x, BaseException):
        return cls.__new__(cls, *x.args)
    return cls.__new__(cls) if isinstance(x, (list, dict, set)) else object.__new__(cls)


def _copy_state(x, new, convert):
    if isinstance(x, list):
        list.extend(new, [convert(item) for item in x])
    elif isinstance(x, dict):
        for key, value in dict.items(x):
            dict.__setitem__(new, convert(key), convert(value))
    elif isinstance(x, set):
        set.update(new, [convert(item) for item in x])
    elif isinstance(x, deque):
        for item in x:
            new.append(convert(item))
    set_state = getattr(new, "__setstate__", None)
    get_state = type(x).__dict__.get("__getstate__")
    if get_state is not None and set_state is not None:
        set_state(convert(get_state(x)))
        return
    if hasattr(x, "__dict__"):
        for name, value in x.__dict__.items():
            object.__setattr__(new, name, convert(value))
    for cls in type(x).__mro__:
        slots = cls.__dict__.get("__slots__", ())
        for name in (slots,) if isinstance(slots, str) else slots:
            if name not in ("__dict__", "__weakref__") and hasattr(x, name):
                object.__setattr__(new, name, convert(getattr(x, name)))
