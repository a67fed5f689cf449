class L:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


for n in (-1, 1.5, "a"):
    try:
        len(L(n))
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
        # expect: ValueError __len__() should return >= 0
        # expect: TypeError 'float' object cannot be interpreted as an integer
        # expect: TypeError 'str' object cannot be interpreted as an integer
try:
    len(5)
except TypeError as e:
    print(e)  # expect: object of type 'int' has no len()
