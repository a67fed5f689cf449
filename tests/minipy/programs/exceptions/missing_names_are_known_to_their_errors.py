class Asked:
    def __getattr__(self, name):
        raise AttributeError("mine")


class Told:
    def __getattr__(self, name):
        raise AttributeError("told", name="other", obj=5)


for use in (lambda: (5).call(), lambda: getattr(5, "attribute"), lambda: Asked().seen, lambda: Told().seen):
    try:
        use()
    except AttributeError as e:
        print(e, e.name, type(e.obj).__name__)
        # expect: 'int' object has no attribute 'call' call int
        # expect: 'int' object has no attribute 'attribute' attribute int
        # expect: mine seen Asked
        # expect: told other int


def free():
    def inner():
        return late
    try:
        inner()
    except NameError as e:
        print(e.name)
    late = 1


free()  # expect: late
try:
    del nothing
except NameError as e:
    print(e.name)  # expect: nothing


class Derived(AttributeError):
    pass


class Own(ImportError):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **{key: value for key, value in kwargs.items() if key != "more"})


print(Derived("x", name="n").name, Own("y", path="p", more=1).path)  # expect: n p
print(ModuleNotFoundError("x", name="n", path="p").path)  # expect: p
try:
    NameError("x", obj=1)
except TypeError as e:
    print(e)  # expect: 'obj' is an invalid keyword argument for NameError()
print(NameError("name 'x' is not defined").name, AttributeError().name, AttributeError().obj)
# expect: None None None
