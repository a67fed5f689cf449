def f():
    super().x


try:
    f()
except RuntimeError as e:
    print(e)  # expect: super(): no arguments
