"""Iterators made of iterators. All are lazy: native, or generators behind functions that look at the
arguments first, so that a wrong one is an error where it was given.
"""

from _itertools import chain, count, islice, repeat
from _itertools_combine import (combinations, combinations_with_replacement, permutations, product)

_MISSING = object()


def cycle(iterable, /):
    return _cycle(iter(iterable))


def _cycle(items):
    saved = []
    for item in items:
        yield item
        saved.append(item)
    while saved:
        yield from saved


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
