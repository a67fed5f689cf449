class C:
    def __new__(cls, *args):
        print("new", cls.__name__, args)  # expect: new C (1, 2)
        return super().__new__(cls)

    def __init__(self, *args):
        print("init", args)  # expect: init (1, 2)


c = C(1, 2)
