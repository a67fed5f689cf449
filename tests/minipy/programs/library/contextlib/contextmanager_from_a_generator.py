from contextlib import contextmanager


@contextmanager
def tag(name):
    print("<" + name + ">")
    try:
        yield name.upper()
    finally:
        print("</" + name + ">")


with tag("a") as x:
    print(x)
# expect: <a>
# expect: A
# expect: </a>
try:
    with tag("b"):
        raise ValueError("inside")
except ValueError as e:
    print(e)
# expect: <b>
# expect: </b>
# expect: inside
