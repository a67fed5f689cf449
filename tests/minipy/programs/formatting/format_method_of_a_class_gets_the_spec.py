class Money:
    def __init__(self, n):
        self.n = n

    def __format__(self, spec):
        return f"<{self.n}|{spec}>"


print(f"{Money(5)} {Money(6):abc} {Money(7):{3}}")  # expect: <5|> <6|abc> <7|3>
print(format(Money(8), "x"), "{:y}".format(Money(9)))  # expect: <8|x> <9|y>
