class S(set):
    pass


class F(frozenset):
    pass


print(S([1]), S(), [F([2])], str(F()))  # expect: S({1}) S() [F({2})] F()
print(S([1]) | {2}, frozenset().copy() is frozenset())  # expect: {1, 2} False
f = frozenset([1])
print(f.copy() is f)  # expect: True
