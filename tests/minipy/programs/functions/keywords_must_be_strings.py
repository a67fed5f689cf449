def f(**kw):
    pass


try:
    f(**{1: 2})
except TypeError as e:
    print(e)  # expect: keywords must be strings
