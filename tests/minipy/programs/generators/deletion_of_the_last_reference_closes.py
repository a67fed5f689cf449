# Reference counting makes the moment certain.
def g():
    try:
        yield 1
    finally:
        print("closed")  # expect: closed


it = g()
next(it)
it = None
print("after")  # expect: after
