for f in (lambda: 1 < "a", lambda: [] >= (), lambda: {} > 1, lambda: object() < 1, lambda: "a" <= None):
    try:
        f()
    except TypeError as e:
        print(e)
        # expect: '<' not supported between instances of 'int' and 'str'
        # expect: '>=' not supported between instances of 'list' and 'tuple'
        # expect: '>' not supported between instances of 'dict' and 'int'
        # expect: '<' not supported between instances of 'object' and 'int'
        # expect: '<=' not supported between instances of 'str' and 'NoneType'
