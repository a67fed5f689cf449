from functools import wraps


def deco(f):
    @wraps(f)
    def run(*args):
        return f(*args) + 1

    return run


@deco
def add(a, b):
    """Adds."""
    return a + b


print(add(1, 2), add.__name__, add.__doc__, add.__wrapped__(1, 2))  # expect: 4 add Adds. 3
