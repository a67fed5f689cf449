class Meta(type):
    def __new__(mcs, name, bases, ns):
        ns["made_by"] = mcs.__name__
        return super().__new__(mcs, name, bases, ns)

    def __call__(cls, *args):
        print("calling", cls.__name__)  # expect: calling D
        return super().__call__(*args)


class C(metaclass=Meta):
    pass


class D(C):
    pass


print(D().made_by, type(D).__name__)  # expect: Meta Meta
