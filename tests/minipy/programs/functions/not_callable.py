x = 5
for f in (lambda: x(), lambda: "a b".split()[0](), lambda: "a b".split()(1)):
    try:
        f()
    except TypeError as e:
        print(e)
        # expect: 'int' object is not callable
        # expect: 'str' object is not callable
        # expect: 'list' object is not callable
