"""Iterators made of iterators. All are lazy: generators, behind functions that look at the arguments
first, so that a wrong one is an error where it was given.
"""

from operator import index as _index
from sys import maxsize as _maxsize

from _itertools_combine import (combinations, combinations_with_replacement, permutations, product)

_MISSING = object()


def count(start=0, step=1):
    if not isinstance(start, (int, float)) and not hasattr(start, "__add__"):
        raise TypeError("a number is required")
    return _count(start, step)


def _count(n, step):
    while True:
        yield n
        n += step


def cycle(iterable, /):
    return _cycle(iter(iterable))


def _cycle(items):
    saved = []
    for item in items:
        yield item
        saved.append(item)
    while saved:
        yield from saved


def repeat(object, times=None):
    return _repeat(object, None if times is None else _index(times))


def _repeat(item, times):
    if times is None:
        while True:
            yield item
    for _ in range(times):
        yield item


def _chained(iterables):
    for iterable in iterables:
        yield from iterable


class chain:
    def __new__(cls, /, *iterables):
        return _chained(iterables)

    @staticmethod
    def from_iterable(iterable, /):
        return _chained(iter(iterable))


def accumulate(iterable, func=None, *, initial=None):
    return _accumulate(iter(iterable), func, initial)


def _accumulate(items, func, total):
    if total is None:
        total = next(items, _MISSING)
        if total is _MISSING:
            return
    yield total
    for item in items:
        total = total + item if func is None else func(total, item)
        yield total


def compress(data, selectors):
    return (item for item, selected in zip(data, selectors) if selected)


def takewhile(predicate, iterable, /):
    return _takewhile(predicate, iter(iterable))


def _takewhile(predicate, items):
    for item in items:
        if not predicate(item):
            return
        yield item


def dropwhile(predicate, iterable, /):
    return _dropwhile(predicate, iter(iterable))


def _dropwhile(predicate, items):
    for item in items:
        if not predicate(item):
            yield item
            break
    yield from items


def filterfalse(predicate, iterable, /):
    if predicate is None:
        predicate = bool
    return (item for item in iterable if not predicate(item))


def starmap(function, iterable, /):
    return (function(*arguments) for arguments in iterable)


def islice(iterable, /, *args):
    if not 1 <= len(args) <= 3:
        least = "at least 2 arguments, got 1" if not args else f"at most 4 arguments, got {len(args) + 1}"
        raise TypeError("islice expected " + least)
    start, stop, step = (None, *args, None) if len(args) == 1 else (*args, None)[:3]
    if len(args) == 1 and not _is_place(stop):
        raise ValueError(
            "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
    if not _is_place(start) or not _is_place(stop):
        raise ValueError("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
    if step is not None and not (isinstance(step, int) and step >= 1):
        raise ValueError("Step for islice() must be a positive integer or None.")
    return _islice(iter(iterable), start or 0, stop, step or 1)


def _is_place(x):
    return x is None or (hasattr(x, "__index__") and 0 <= _index(x) <= _maxsize)


def _islice(items, start, stop, step):
    # Nothing is taken from the iterable beyond what is asked for, not even to see that it ends.
    taken = 0
    wanted = start
    while stop is None or wanted < stop:
        while taken <= wanted:
            item = next(items, _MISSING)
            if item is _MISSING:
                return
            taken += 1
        yield item
        wanted += step
    while stop is not None and taken < stop:
        if next(items, _MISSING) is _MISSING:
            return
        taken += 1


def pairwise(iterable, /):
    return _pairwise(iter(iterable))


def _pairwise(items):
    left = next(items, _MISSING)
    for right in items:
        yield left, right
        left = right


def zip_longest(*iterables, fillvalue=None):
    return _zip_longest([iter(iterable) for iterable in iterables], fillvalue)


def _zip_longest(iterators, fillvalue):
    active = len(iterators)
    while active:
        row = []
        for i, iterator in enumerate(iterators):
            item = fillvalue if iterator is None else next(iterator, _MISSING)
            if item is _MISSING:
                active -= 1
                if not active:
                    return
                iterators[i] = None
                item = fillvalue
            row.append(item)
        yield tuple(row)


def tee(iterable, n=2, /):
    """Copies of an iterator, over a chain of cells that the first to come fills: what all copies have
    passed is forgotten."""
    if n < 0:
        raise ValueError("n must be >= 0")
    source = iter(iterable)
    first = []
    return tuple(_copy(source, first) for _ in range(n))


def _copy(source, cell):
    while True:
        if not cell:
            item = next(source, _MISSING)
            if item is _MISSING:
                return
            cell.extend((item, []))
        yield cell[0]
        cell = cell[1]


class groupby:
    """Runs of neighbours with the same key. All groups share the iterator: going on to the next group
    leaves the one before."""

    def __init__(self, iterable, key=None):
        self._items = iter(iterable)
        self._key = key
        self._wanted = self._seen = self._item = _MISSING
        self._group = None

    def __iter__(self):
        return self

    def _advance(self):
        self._item = next(self._items)
        self._seen = self._item if self._key is None else self._key(self._item)

    def __next__(self):
        self._group = None
        while self._seen is self._wanted or self._seen == self._wanted:
            self._advance()
        self._wanted = self._seen
        self._group = group = object()
        return self._seen, self._members(self._wanted, group)

    def _members(self, wanted, group):
        while self._group is group and self._seen == wanted:
            yield self._item
            try:
                self._advance()
            except StopIteration:
                self._seen = _MISSING
                self._wanted = _MISSING
                return
