from contextlib import contextmanager


@contextmanager
def around():
    print("before")
    yield
    print("after")


@around()
def f(x):
    print("inside", x)
    return x


print(f(1), f(2))
# expect: before
# expect: inside 1
# expect: after
# expect: before
# expect: inside 2
# expect: after
# expect: 1 2
