def g():
    try:
        yield 1
    except GeneratorExit as e:
        print("exit", isinstance(e, Exception), isinstance(e, BaseException))  # expect: exit False True
        raise


it = g()
next(it)
it.close()
print("closed")  # expect: closed
