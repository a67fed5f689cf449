a = [1, 2]
for f in (lambda: a[2], lambda: a[-3], lambda: a.__setitem__(5, 0), lambda: a.__delitem__(2)):
    try:
        f()
    except IndexError as e:
        print(e)
        # expect: list index out of range
        # expect: list index out of range
        # expect: list assignment index out of range
        # expect: list assignment index out of range
