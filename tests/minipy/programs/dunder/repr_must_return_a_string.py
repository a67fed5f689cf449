class P:
    def __repr__(self):
        return 5


try:
    repr(P())
except TypeError as e:
    print(e)  # expect: __repr__ returned non-string (type int)


class Q:
    def __str__(self):
        return None


try:
    str(Q())
except TypeError as e:
    print(e)  # expect: __str__ returned non-string (type NoneType)
