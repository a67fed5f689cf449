class P:
    def __repr__(self):
        return "P()"


class Q(P):
    def __str__(self):
        return "a Q"


print(P(), str(P()), [P()], Q(), repr(Q()), {1: Q()}, f"{Q()} {Q()!r}")
# expect: P() P() [P()] a Q P() {1: P()} a Q P()
