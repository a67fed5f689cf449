def f():
    1 + 1


def g(x):
    if x:
        return
    return 0


print(f(), g(1), g(0))  # expect: None None 0
