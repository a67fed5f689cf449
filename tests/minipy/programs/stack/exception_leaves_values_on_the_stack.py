class Box:
    def __init__(self, content):
        self.content = content


def busy():
    for i in range(500):
        Box(i)


def fails(box):
    busy()
    raise ValueError(box)


def run():
    x = Box("left on the stack")
    try:
        [x, (x := Box("replaced")), busy(), fails(x)]
    except ValueError as error:
        x = None
        busy()
        return error.args[0].content


def go_on():
    x = Box("below")
    return [x, (x := Box("lost")), run(), busy()][0].content


def nested(depth, box):
    if depth == 0:
        raise KeyError(box)
    return [box, box.content, nested(depth - 1, Box(depth))]


print(run())  # expect: replaced
print(go_on())  # expect: below
try:
    nested(50, Box("outermost"))
except KeyError as error:
    busy()
    print(error.args[0].content)  # expect: 1
for box in [Box("a"), Box("b")]:
    try:
        box = [box, fails(box)]
    except ValueError as error:
        busy()
        print(error.args[0].content, box.content)
# expect: a a
# expect: b b
