def add(x, to=None):
    if to is None:
        to = []
    to.append(x)
    return to


print(add(1), add(2))  # expect: [1] [2]
