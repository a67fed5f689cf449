def f(a, b=0):
    pass


try:
    f(1, a=2)
except TypeError as e:
    print(e)  # expect: f() got multiple values for argument 'a'
try:
    f(1, 2, **{"b": 1})
except TypeError as e:
    print(e)  # expect: f() got multiple values for argument 'b'
