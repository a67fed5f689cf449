def f(x):
    x += "a"


def g(x):
    x -= []


for h in (f, g):
    try:
        h(1)
    except TypeError as e:
        print(e)
        # expect: unsupported operand type(s) for +=: 'int' and 'str'
        # expect: unsupported operand type(s) for -=: 'int' and 'list'
