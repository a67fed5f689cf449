from functools import singledispatch


@singledispatch
def show(x):
    return "thing"


@show.register(int)
def _(x):
    return "int"


@show.register
def _(x: list):
    return "list of " + ", ".join(map(show, x))


print(show("a"), show(5), show([1, "b", [True]]))  # expect: thing int list of int, thing, list of int
