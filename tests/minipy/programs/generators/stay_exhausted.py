def g():
    yield 1


it = g()
print(list(it), list(it), next(it, "none"))  # expect: [1] [] none
try:
    next(it)
except StopIteration as e:
    print(repr(e), e.value)  # expect: StopIteration() None
