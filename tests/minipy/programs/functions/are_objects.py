def f():
    """Says what it does."""


f.tag = "mine"
print(f.__name__, f.__doc__, f.tag, callable(f), f.__dict__)
# expect: f Says what it does. mine True {'tag': 'mine'}
g = f
print(g is f, {f: 1}[g], f.__module__)  # expect: True 1 __main__
