def outer():
    def inner(x):
        pass

    return inner


try:
    outer()()
except TypeError as e:
    print(e)  # expect: outer.<locals>.inner() missing 1 required positional argument: 'x'
print(outer().__qualname__, outer.__name__)  # expect: outer.<locals>.inner outer
