class Squares:
    def __getitem__(self, i):
        if i > 3:
            raise IndexError
        return i * i


print(list(Squares()), 4 in Squares(), 5 in Squares(), [*Squares()])
# expect: [0, 1, 4, 9] True False [0, 1, 4, 9]
a, b, *c = Squares()
print(a, b, c)  # expect: 0 1 [4, 9]
