def f():
    a = yield
    b = yield from a
    yield b, 1
