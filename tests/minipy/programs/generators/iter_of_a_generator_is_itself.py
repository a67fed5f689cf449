def g():
    yield


it = g()
print(iter(it) is it, hasattr(it, "__next__"), type(it).__name__, it.__name__)
# expect: True True generator g
