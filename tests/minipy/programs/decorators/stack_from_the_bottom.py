def tag(name):
    print("make", name)

    def wrap(f):
        print("wrap", name)
        return lambda: f"<{name}>{f()}</{name}>"

    return wrap


@tag("b")
@tag("i")
def text():
    return "x"
# expect: make b
# expect: make i
# expect: wrap i
# expect: wrap b


print(text())  # expect: <b><i>x</i></b>
