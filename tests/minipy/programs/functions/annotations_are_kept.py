def f(a: int, b: "text" = 1) -> str:
    pass


print(f.__annotations__)  # expect: {'a': <class 'int'>, 'b': 'text', 'return': <class 'str'>}
