class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def f():
    a = Noisy("local")
    print("in f")


f()
# expect: in f
# expect: del local
print("after f")  # expect: after f
