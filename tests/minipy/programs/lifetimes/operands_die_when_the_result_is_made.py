# dies at once
class N:
    def __init__(self, n):
        self.n = n

    def __add__(self, o):
        return N(self.n + o.n)

    def __del__(self):
        print("del", self.n)


x = N(1) + N(2) + N(4)
# expect: del 1
# expect: del 2
# expect: del 3
# expect: del 4
print("sum", x.n)  # expect: sum 7
del x  # expect: del 7
