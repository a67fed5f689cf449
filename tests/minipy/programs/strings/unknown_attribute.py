try:
    "abc".push("d")
except AttributeError as e:
    print(e)  # expect: 'str' object has no attribute 'push'
