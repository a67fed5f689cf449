# dies at once
class Noisy:
    def __init__(self, name, inner=None):
        self.name, self.inner = name, inner

    def __del__(self):
        print("del", self.name)


a = Noisy("outer", Noisy("middle", Noisy("inner")))
del a
# expect: del outer
# expect: del middle
# expect: del inner
print("end")  # expect: end
