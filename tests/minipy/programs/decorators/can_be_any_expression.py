table = {"d": [lambda f: "replaced"]}


@table["d"][0]
def f():
    pass


print(f)  # expect: replaced
