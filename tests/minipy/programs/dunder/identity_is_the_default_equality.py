class P:
    pass


a, b = P(), P()
print(a == a, a == b, a != b, a in [b, a], len({a, b, a}))  # expect: True False True True 2
