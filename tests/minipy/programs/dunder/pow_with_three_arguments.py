class P:
    def __pow__(self, exponent, modulus=None):
        return exponent, modulus


print(P() ** 2, pow(P(), 2), pow(P(), 2, 5))  # expect: (2, None) (2, None) (2, 5)
