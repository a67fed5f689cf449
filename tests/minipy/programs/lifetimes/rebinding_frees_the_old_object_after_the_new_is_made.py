# dies at once
class Noisy:
    def __init__(self, name):
        self.name = name
        print("make", name)

    def __del__(self):
        print("del", self.name)


x = Noisy("first")  # expect: make first
x = Noisy("second")
# expect: make second
# expect: del first
print("end of rebinding")  # expect: end of rebinding
del x  # expect: del second
