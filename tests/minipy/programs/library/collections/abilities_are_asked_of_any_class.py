from collections import deque
from collections.abc import (Callable, Collection, Container, Generator, Hashable, Iterable, Iterator,
                             Mapping, MutableMapping, MutableSequence, MutableSet, Reversible, Sequence,
                             Set, Sized)
from itertools import count

ABILITIES = [Callable, Collection, Container, Generator, Hashable, Iterable, Iterator, Mapping,
             MutableMapping, MutableSequence, MutableSet, Reversible, Sequence, Set, Sized]


def show(value):
    print(*[each.__name__ for each in ABILITIES if isinstance(value, each)])


class Own:
    def __len__(self):
        return 0

    def __iter__(self):
        return iter(())


class Blocked(Own):
    __iter__ = None


show([])  # expect: Collection Container Iterable MutableSequence Reversible Sequence Sized
show(())  # expect: Collection Container Hashable Iterable Reversible Sequence Sized
show("")  # expect: Collection Container Hashable Iterable Reversible Sequence Sized
show({})  # expect: Collection Container Iterable Mapping MutableMapping Reversible Sized
show(set())  # expect: Collection Container Iterable MutableSet Set Sized
show(frozenset())  # expect: Collection Container Hashable Iterable Set Sized
show({}.keys())  # expect: Collection Container Iterable Reversible Set Sized
show(type.__dict__)  # expect: Collection Container Iterable Mapping Reversible Sized
show(range(3))  # expect: Collection Container Hashable Iterable Reversible Sequence Sized
show(5)  # expect: Hashable
show(len)  # expect: Callable Hashable
show(show)  # expect: Callable Hashable
show(int)  # expect: Callable Hashable
show(Own())  # expect: Hashable Iterable Sized
show(Blocked())  # expect: Hashable Sized
show((i for i in ()))  # expect: Generator Hashable Iterable Iterator
show(iter([]))  # expect: Hashable Iterable Iterator
show(map(str, []))  # expect: Hashable Iterable Iterator
show(count())  # expect: Hashable Iterable Iterator
show(deque())  # expect: Collection Container Iterable MutableSequence Reversible Sequence Sized
