nothing = None
for f in (lambda: nothing(), lambda: nothing[0], lambda: list(None), lambda: len(None), lambda: None < 1):
    try:
        f()
    except TypeError as e:
        print(e)
        # expect: 'NoneType' object is not callable
        # expect: 'NoneType' object is not subscriptable
        # expect: 'NoneType' object is not iterable
        # expect: object of type 'NoneType' has no len()
        # expect: '<' not supported between instances of 'NoneType' and 'int'
