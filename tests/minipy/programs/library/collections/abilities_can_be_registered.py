from collections.abc import Iterable, Iterator, Mapping, Sequence, Sized


@Sequence.register
class Mine:
    pass


class Derived(Iterable):
    def __iter__(self):
        return iter("ab")


print(issubclass(Mine, Sequence), issubclass(Mine, Sized), isinstance(Mine(), Mapping))
# expect: True True False
# What is derived is as narrow as its name.
print(isinstance([], Derived), isinstance(Derived(), Derived), isinstance(Derived(), Iterable))
# expect: False True True
print(issubclass(Iterator, Iterable), issubclass(Iterable, Iterator))  # expect: True False
print(isinstance([], (int, Sized)), issubclass(dict, (Mapping, int)))  # expect: True True
