def make():
    def inner():
        pass

    return inner


a, b = make(), make()
a.tag = 1
print(a is b, hasattr(b, "tag"), a.__name__ == b.__name__)  # expect: False False True
