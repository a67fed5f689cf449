# dies at once
class Noisy:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("del", self.n)


a, b = Noisy("a"), Noisy("b")
a, b = b, a
print(a.n, b.n)  # expect: b a
a = b = None
# expect: del b
# expect: del a
print("end")  # expect: end
