class Quiet:
    def __init__(self, *kinds):
        self.kinds = kinds

    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        return kind is not None and issubclass(kind, self.kinds)


with Quiet(ZeroDivisionError):
    1 / 0
print("went on")  # expect: went on
try:
    with Quiet(KeyError):
        [][0]
except IndexError as e:
    print(e)  # expect: list index out of range
