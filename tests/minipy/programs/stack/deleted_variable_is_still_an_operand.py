class Box:
    def __init__(self, content):
        self.content = content

    def __add__(self, other):
        return self.content + other.content


class Forgets:
    def __init__(self, names):
        self.names = names

    def __del__(self):
        self.names.clear()


def forget():
    global left
    del left
    for i in range(300):
        box = Box(i)
    return Box(" and right")


left = Box("left")
print(left + forget())  # expect: left and right


def local():
    x = Box("local")

    def drop():
        nonlocal x
        x = None
        for i in range(300):
            box = Box(i)
        return Box(" too")

    return x + drop()


print(local())  # expect: local too
names = [Box("first"), Box("second")]
kept = Forgets(names)


def lose():
    global kept
    kept = None
    for i in range(300):
        box = Box(i)
    return Box(" of the list")


print(names[0] + lose())  # expect: first of the list
