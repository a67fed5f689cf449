class P:
    def __eq__(self, other):
        return other == 5


print(P() != 5, P() != 6, 5 == P(), 5 != P())  # expect: False True True False
