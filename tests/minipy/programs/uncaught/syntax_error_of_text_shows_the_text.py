def f():
    exec("a b")


f()
# expect error: SyntaxError: invalid syntax
