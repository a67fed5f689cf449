def outer(x):
    y = 1

    def inner():
        return x, y
    return inner


def generate():
    yield


inner = outer(2)
for each in (outer, inner, inner.__code__, inner.__closure__[0], generate()):
    print([name for name in dir(each) if not hasattr(each, name)])
    # expect: []
    # expect: []
    # expect: []
    # expect: []
    # expect: []
print([cell.cell_contents for cell in inner.__closure__])  # expect: [2, 1]
print(outer.__code__.co_cellvars, inner.__code__.co_freevars)  # expect: ('x', 'y') ('x', 'y')
print(outer.__code__.co_nlocals, inner.__code__.co_nlocals)  # expect: 2 0


def before():
    def inner():
        return late
    try:
        inner.__closure__[0].cell_contents
    except ValueError as e:
        print(e)
    late = 1


before()  # expect: Cell is empty
