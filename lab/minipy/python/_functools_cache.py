"""functools.lru_cache: results remembered by arguments, the least recently used forgotten first.

The order of use is the order of a dict: what is used is taken out and put back at the end. A lock
makes that one step. Without a bound there is no order and no lock; two threads may then compute the
same result, and both keep the first.
"""

from _thread import RLock

from collections._namedtuple import namedtuple
from functools import update_wrapper

_CacheInfo = namedtuple("CacheInfo", ["hits", "misses", "maxsize", "currsize"], module="functools")
_KEYWORDS = object()
_MISSING = object()


# A single argument of these is its own key: 1 and 1.0 are told apart.
_SIMPLE = (int, str)


def _key(args, kwargs, typed):
    if not kwargs and not typed:
        return args[0] if len(args) == 1 and type(args[0]) in _SIMPLE else args
    key = args
    if kwargs:
        key += (_KEYWORDS,)
        for item in kwargs.items():
            key += item
    if typed:
        key += tuple(map(type, args)) + tuple(map(type, kwargs.values()))
    return key


def _unbounded(function, typed, results, counts):
    def wrapper(*args, **kwargs):
        key = _key(args, kwargs, typed)
        result = results.get(key, _MISSING)
        if result is not _MISSING:
            counts[0] += 1
            return result
        counts[1] += 1
        result = function(*args, **kwargs)
        return results.setdefault(key, result)
    return wrapper


def _bounded(function, maxsize, typed, results, counts):
    lock = RLock()

    def wrapper(*args, **kwargs):
        key = _key(args, kwargs, typed)
        with lock:
            result = results.pop(key, _MISSING)
            if result is not _MISSING:
                results[key] = result
                counts[0] += 1
                return result
            counts[1] += 1
        result = function(*args, **kwargs)
        with lock:
            if key not in results:
                while len(results) >= maxsize:
                    del results[next(iter(results))]
            results[key] = result
        return result
    return wrapper


def _uncached(function, counts):
    def wrapper(*args, **kwargs):
        counts[1] += 1
        return function(*args, **kwargs)
    return wrapper


def _make(function, maxsize, typed):
    results = {}
    counts = [0, 0]  # hits, misses
    if maxsize is None:
        wrapper = _unbounded(function, typed, results, counts)
    elif maxsize == 0:
        wrapper = _uncached(function, counts)
    else:
        wrapper = _bounded(function, maxsize, typed, results, counts)

    def cache_info():
        return _CacheInfo(counts[0], counts[1], maxsize, len(results))

    def cache_clear():
        results.clear()
        counts[:] = [0, 0]

    wrapper.cache_info = cache_info
    wrapper.cache_clear = cache_clear
    wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
    return update_wrapper(wrapper, function)


def lru_cache(maxsize=128, typed=False):
    if callable(maxsize) and isinstance(typed, bool):
        return _make(maxsize, 128, typed)  # @lru_cache without parentheses
    if maxsize is not None:
        if not isinstance(maxsize, int):
            raise TypeError("Expected first argument to be an integer, a callable, or None")
        maxsize = max(maxsize, 0)
    return lambda function: _make(function, maxsize, typed)


def cache(user_function, /):
    return _make(user_function, None, False)
