def inner():
    while True:
        try:
            x = yield
            print("inner got", x)  # expect: inner got 5
        except ValueError:
            print("inner caught")  # expect: inner caught
            return "done"


def outer():
    result = yield from inner()
    yield result


it = outer()
next(it)
it.send(5)
print(it.throw(ValueError()))  # expect: done
