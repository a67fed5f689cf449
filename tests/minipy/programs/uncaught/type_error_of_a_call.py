def f(a):
    pass


f()  # expect error: TypeError: f() missing 1 required positional argument: 'a'
