registry = {}


def register(f):
    registry[f.__name__] = f
    return f


@register
def one():
    return 1


@register
def two():
    return 2


print({k: f() for k, f in registry.items()})  # expect: {'one': 1, 'two': 2}
