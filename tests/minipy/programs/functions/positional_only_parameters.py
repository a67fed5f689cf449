def f(a, b=2, /, c=3):
    return a, b, c


print(f(1), f(1, 5, 6), f(1, c=9))  # expect: (1, 2, 3) (1, 5, 6) (1, 2, 9)
try:
    f(a=1)
except TypeError as e:
    print(e)  # expect: f() got some positional-only arguments passed as keyword arguments: 'a'
try:
    f(1, b=2)
except TypeError as e:
    print(e)  # expect: f() got some positional-only arguments passed as keyword arguments: 'b'
