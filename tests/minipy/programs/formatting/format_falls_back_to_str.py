class P:
    def __str__(self):
        return "str"

    def __repr__(self):
        return "repr"


print(f"{P()} {P()!r} {P()!s:>5} {[P()]}")  # expect: str repr   str [repr]
print("{} {!r}".format(P(), P()), "%s %r" % (P(), P()))  # expect: str repr str repr
