class M:
    def __init__(self, fail):
        self.fail = fail

    def __enter__(self):
        if self.fail:
            raise ValueError("second")

    def __exit__(self, kind, *rest):
        print("exit", kind.__name__)  # expect: exit ValueError


try:
    with M(False), M(True):
        print("never")
except ValueError as e:
    print(e)  # expect: second
