class M:
    def __enter__(self):
        print("enter")  # expect: enter

    def __exit__(self, kind, *rest):
        print("exit", kind.__name__)  # expect: exit GeneratorExit


def g():
    with M():
        yield 1


it = g()
next(it)
it.close()
