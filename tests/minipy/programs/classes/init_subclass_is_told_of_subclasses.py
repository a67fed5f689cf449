class Plugin:
    known = []

    def __init_subclass__(cls, /, tag=None, **kwargs):
        super().__init_subclass__(**kwargs)
        Plugin.known.append((cls.__name__, tag))


class A(Plugin):
    pass


class B(A, tag="b"):
    pass


print(Plugin.known)  # expect: [('A', None), ('B', 'b')]
