def f():
    return missing + 1


try:
    f()
except NameError as e:
    print(e, type(e).__name__)  # expect: name 'missing' is not defined NameError
