from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class V:
    major: int
    minor: int = 0


print(sorted([V(2), V(1, 5), V(1)]), V(1) < V(2), {V(1): "a"}[V(1)])
# expect: [V(major=1, minor=0), V(major=1, minor=5), V(major=2, minor=0)] True a
try:
    V(1).major = 2
except AttributeError as e:
    print(type(e).__name__, e)  # expect: FrozenInstanceError cannot assign to field 'major'
