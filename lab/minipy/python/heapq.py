"""Heaps in lists: heap[k] <= heap[2*k+1] and heap[k] <= heap[2*k+2]. What is called often is native."""

from _heapq import heapify, heappop, heappush, heappushpop, heapreplace


def merge(*iterables, key=None, reverse=False):
    """Sorted iterables as one, lazily; equal items in the order of their iterables."""
    # Of equal keys the number of the iterable decides; items themselves are never compared then.
    heap = []
    for order, iterable in enumerate(iterables):
        items = iter(iterable)
        for item in items:
            sort_key = item if key is None else key(item)
            heap.append(_Head(sort_key, order, item, items, reverse))
            break
    heapify(heap)
    while heap:
        head = heap[0]
        yield head.item
        for item in head.items:
            head.item = item
            head.key = item if key is None else key(item)
            heapreplace(heap, head)
            break
        else:
            heappop(heap)


class _Head:
    """The next item of one iterable."""

    __slots__ = ("key", "order", "item", "items", "reverse")

    def __init__(self, key, order, item, items, reverse):
        self.key = key
        self.order = order
        self.item = item
        self.items = items
        self.reverse = reverse

    def __lt__(self, other):
        first, last = (other.key, self.key) if self.reverse else (self.key, other.key)
        if first < last:
            return True
        return not last < first and self.order < other.order


def nsmallest(n, iterable, key=None):
    return sorted(iterable, key=key)[:max(n, 0)]


def nlargest(n, iterable, key=None):
    return sorted(iterable, key=key, reverse=True)[:max(n, 0)]
