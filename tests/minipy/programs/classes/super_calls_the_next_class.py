class A:
    def __init__(self, x):
        self.x = x

    def show(self):
        return f"A{self.x}"


class B(A):
    def __init__(self, x, y):
        super().__init__(x)
        self.y = y

    def show(self):
        return super().show() + f"B{self.y}"


print(B(1, 2).show())  # expect: A1B2
