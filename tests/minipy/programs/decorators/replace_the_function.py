def shout(f):
    def run(*args, **kwargs):
        return f(*args, **kwargs).upper()

    return run


@shout
def hello(name, end="."):
    return "hello " + name + end


print(hello("ada"), hello("bob", end="!"), hello.__name__)  # expect: HELLO ADA. HELLO BOB! run
