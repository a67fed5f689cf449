from contextlib import ExitStack, contextmanager


@contextmanager
def noisy(name):
    try:
        yield name
    except ValueError as e:
        print(name, "swallows", e)
    else:
        print(name, "saw nothing")


with ExitStack() as stack:
    for name in "ab":
        stack.enter_context(noisy(name))
    raise ValueError("x")
# expect: b swallows x
# expect: a saw nothing
with ExitStack() as stack:
    stack.callback(print, "kept")
    kept = stack.pop_all()
print("left")  # expect: left
kept.close()  # expect: kept
