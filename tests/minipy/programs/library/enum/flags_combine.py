from enum import Flag, IntFlag, auto


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()


both = Perm.R | Perm.W
print(both, repr(both), both.value, Perm.R in both, Perm.X in both)  # expect: Perm.R|W <Perm.R|W: 3> 3 True False
print(both & Perm.R, both ^ Perm.R, ~Perm.R, Perm(0), bool(Perm(0)))  # expect: Perm.R Perm.W Perm.W|X Perm(0) False
print([p.name for p in both], Perm(3) is both, list(Perm))
# expect: ['R', 'W'] True [<Perm.R: 1>, <Perm.W: 2>, <Perm.X: 4>]


class Mode(IntFlag):
    A = 1
    B = 2


print(Mode.A | Mode.B, Mode.A | 8, Mode.B + 1, Mode.A & 1 == 1)  # expect: 3 9 3 True
