class K:
    def __repr__(self):
        print("asked", end=" ")
        return "K()"


class Broken:
    def __repr__(self):
        raise ValueError("no text")


for f in ({}.__getitem__, {}.pop, set().remove):
    try:
        f(K())
    except KeyError as e:
        print(len(e.args))
        # expect: 1
        # expect: 1
        # expect: 1
try:
    {}[Broken()]
except KeyError as e:
    print(type(e.args[0]).__name__)  # expect: Broken
try:
    del {}[K()]
except KeyError as e:
    print(e)  # expect: asked K()
