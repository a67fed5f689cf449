def g():
    try:
        yield
    except KeyError as e:
        yield repr(e)


it = g()
next(it)
print(it.throw(KeyError))  # expect: KeyError()
