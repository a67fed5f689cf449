from dataclasses import FrozenInstanceError, dataclass


@dataclass
class Mutable:
    x: int


@dataclass(frozen=True)
class Frozen:
    x: int


@dataclass(eq=False)
class ByIdentity:
    x: int


print(hash(Frozen(1)) == hash(Frozen(1)), len({Frozen(1), Frozen(1), Frozen(2)}))  # expect: True 2
try:
    hash(Mutable(1))
except TypeError as e:
    print(e)  # expect: unhashable type: 'Mutable'
print(ByIdentity(1) == ByIdentity(1), Mutable(1) == Mutable(1))  # expect: False True
try:
    del Frozen(1).x
except FrozenInstanceError as e:
    print(e)  # expect: cannot delete field 'x'
try:
    @dataclass
    class Wrong:
        a: int = 1
        b: int
except TypeError as e:
    print(e)  # expect: non-default argument 'b' follows default argument
