print(len("abc"), len("한글"), len([1]), len(()), len({1: 2}), len({1, 2}), len(range(5)), len(b"ab"))
# expect: 3 2 1 0 1 2 5 2
for x in (5, None, 1.5, len):
    try:
        len(x)
    except TypeError as e:
        print(e)
        # expect: object of type 'int' has no len()
        # expect: object of type 'NoneType' has no len()
        # expect: object of type 'float' has no len()
        # expect: object of type 'builtin_function_or_method' has no len()
