def inner():
    try:
        yield 1
    finally:
        print("inner closed")  # expect: inner closed


def outer():
    try:
        yield from inner()
    finally:
        print("outer closed")  # expect: outer closed


it = outer()
next(it)
it.close()
