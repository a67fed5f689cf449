class A:
    first = 1


class B(A):
    def __init__(self):
        self.zed = 1

    def act(self):
        pass


print([n for n in dir(B()) if not n.startswith("_")])  # expect: ['act', 'first', 'zed']
