def f():
    global a
    a = b = 1
    def g():
        nonlocal b
        b = a
        del b
