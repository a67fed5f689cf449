class P:
    pass


for f in (lambda: P() < P(), lambda: P() >= 1, lambda: max(P(), P())):
    try:
        f()
    except TypeError as e:
        print(e)
        # expect: '<' not supported between instances of 'P' and 'P'
        # expect: '>=' not supported between instances of 'P' and 'int'
        # expect: '>' not supported between instances of 'P' and 'P'
