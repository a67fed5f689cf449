class A:
    def who(self):
        return "A"

    def both(self):
        return "A" + self.who()


class B(A):
    def who(self):
        return "B"


print(A().both(), B().both(), issubclass(B, A), isinstance(B(), A), B.__bases__)
# expect: AA AB True True (<class '__main__.A'>,)
