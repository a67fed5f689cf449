class A:
    def __add__(self, o):
        return NotImplemented

    def __radd__(self, o):
        return NotImplemented


for f in (lambda: A() + 1, lambda: 1 + A(), lambda: A() + A(), lambda: A() - 1):
    try:
        f()
    except TypeError as e:
        print(e)
        # expect: unsupported operand type(s) for +: 'A' and 'int'
        # expect: unsupported operand type(s) for +: 'int' and 'A'
        # expect: unsupported operand type(s) for +: 'A' and 'A'
        # expect: unsupported operand type(s) for -: 'A' and 'int'
