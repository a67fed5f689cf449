x = "global"


def f():
    try:
        print(x)
    except UnboundLocalError as e:
        print(e)  # expect: cannot access local variable 'x' where it is not associated with a value
    x = "local"
    print(x)  # expect: local


f()
print(x)  # expect: global
