print(callable(len), callable(int), callable(lambda: 0), callable(5), callable("f"))
# expect: True True True False False
print(type(5), type("a"), type([]), type(None), type(type), type(len), type(lambda: 0), type(range(1)))
# expect: <class 'int'> <class 'str'> <class 'list'> <class 'NoneType'> <class 'type'> <class 'builtin_function_or_method'> <class 'function'> <class 'range'>
print(type(5) is int, type(True) is int, type({}) == dict)  # expect: True False True
