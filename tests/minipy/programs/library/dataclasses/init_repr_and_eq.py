from dataclasses import dataclass


@dataclass
class P:
    x: int
    y: int = 0


print(P(1), P(1, 2), P(x=3, y=4), P(1) == P(1, 0), P(1) == (1, 0), P(2).x)
# expect: P(x=1, y=0) P(x=1, y=2) P(x=3, y=4) True False 2
try:
    P()
except TypeError as e:
    print(e)  # expect: P.__init__() missing 1 required positional argument: 'x'
