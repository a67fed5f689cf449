from contextlib import contextmanager


@contextmanager
def twice():
    yield 1
    yield 2


@contextmanager
def never():
    return
    yield


for cm in (twice, never):
    try:
        with cm():
            pass
    except RuntimeError as e:
        print(e)
        # expect: generator didn't stop
        # expect: generator didn't yield
