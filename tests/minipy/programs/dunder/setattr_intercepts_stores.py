class Frozen:
    def __init__(self, x):
        object.__setattr__(self, "x", x)

    def __setattr__(self, name, value):
        raise AttributeError(f"cannot set {name}")

    def __delattr__(self, name):
        raise AttributeError(f"cannot delete {name}")


f = Frozen(1)
for act in (lambda: setattr(f, "x", 2), lambda: delattr(f, "x")):
    try:
        act()
    except AttributeError as e:
        print(e)
        # expect: cannot set x
        # expect: cannot delete x
print(f.x)  # expect: 1
