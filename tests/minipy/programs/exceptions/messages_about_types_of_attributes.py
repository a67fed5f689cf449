for f in (lambda: (5).x, lambda: [].x, lambda: {}.x, lambda: len.x, lambda: (lambda: 0).x, lambda: int.x, lambda: ().x):
    try:
        f()
    except AttributeError as e:
        print(e)
        # expect: 'int' object has no attribute 'x'
        # expect: 'list' object has no attribute 'x'
        # expect: 'dict' object has no attribute 'x'
        # expect: 'builtin_function_or_method' object has no attribute 'x'
        # expect: 'function' object has no attribute 'x'
        # expect: type object 'int' has no attribute 'x'
        # expect: 'tuple' object has no attribute 'x'
