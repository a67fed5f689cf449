for a in (17, -17):
    for b in (5, -5):
        q, r = divmod(a, b)
        print(a, b, q, r, q * b + r == a, (q, r) == (a // b, a % b))
        # expect: 17 5 3 2 True True
        # expect: 17 -5 -4 -3 True True
        # expect: -17 5 -4 3 True True
        # expect: -17 -5 3 -2 True True
