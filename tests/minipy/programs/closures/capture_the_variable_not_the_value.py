def f():
    x = 1

    def show():
        return x

    x = 2
    return show


print(f()())  # expect: 2
