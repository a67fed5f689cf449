# dies at once
class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


a = [Noisy(0), Noisy(1), Noisy(2), Noisy(3)]
a[1] = None  # expect: del 1
print("replaced")  # expect: replaced
a.pop()  # expect: del 3
print("popped")  # expect: popped
del a[0]  # expect: del 0
print("deleted")  # expect: deleted
a.clear()  # expect: del 2
print("cleared")  # expect: cleared
