class Age(int):
    def older(self):
        return Age(self + 1)


a = Age(41)
print(a, a.older(), type(a.older()).__name__, type(a + 1).__name__, a == 41, {41: "x"}[a])
# expect: 41 42 Age int True x
