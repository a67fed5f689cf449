def f(*, a, b, c):
    pass


try:
    f()
except TypeError as e:
    print(e)  # expect: f() missing 3 required keyword-only arguments: 'a', 'b', and 'c'
try:
    f(a=1, c=2)
except TypeError as e:
    print(e)  # expect: f() missing 1 required keyword-only argument: 'b'
