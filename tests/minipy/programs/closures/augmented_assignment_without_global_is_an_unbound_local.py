n = 0


def f():
    n += 1


try:
    f()
except UnboundLocalError as e:
    print(e)  # expect: cannot access local variable 'n' where it is not associated with a value
