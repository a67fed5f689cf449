class BadHash:
    def __hash__(self):
        raise RuntimeError("no hash")


class BadEq:
    def __hash__(self):
        return 1

    def __eq__(self, other):
        raise RuntimeError("no eq")


for f in (lambda: {BadHash(): 1}, lambda: {BadEq(): 1, BadEq(): 2}):
    try:
        f()
    except RuntimeError as e:
        print(e)
        # expect: no hash
        # expect: no eq
