def f():
    return g()


try:
    f()
except NameError as e:
    print(e)  # expect: name 'g' is not defined


def g():
    return "now"


print(f())  # expect: now
