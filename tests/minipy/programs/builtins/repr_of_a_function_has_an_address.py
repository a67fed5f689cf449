def f():
    pass


print(repr(f)[:16], repr(lambda: 0)[:24])  # expect: <function f at 0 <function <lambda> at 0x
