def a():
    b()


def b():
    try:
        c()
    finally:
        print("b leaves")  # expect: b leaves


def c():
    raise LookupError("deep")


try:
    a()
except LookupError as e:
    print(e)  # expect: deep
