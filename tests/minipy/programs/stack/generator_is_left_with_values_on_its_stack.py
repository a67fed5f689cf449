class Box:
    def __init__(self, content):
        self.content = content


def busy():
    for i in range(500):
        Box(i)


def adds(x):
    y = [x]
    y = y + [(yield y), (y := [0]), (yield y)]
    return y


def waits(box):
    print(box.content, (yield), box.content)


generator = adds("a")
print(next(generator))  # expect: ['a']
busy()
print(generator.send("b"))  # expect: [0]
busy()
try:
    generator.send("c")
except StopIteration as stop:
    print(stop.value)  # expect: ['a', 'b', [0], 'c']

generator = waits(Box("held"))
next(generator)
busy()
try:
    generator.send("by the generator")
except StopIteration:
    pass
# expect: held by the generator held

many = [waits(Box(i)) for i in range(50)]
for each in many:
    next(each)
busy()
many[7].close()
del many[10:]
busy()
try:
    many[3].throw(KeyError("thrown"))
except KeyError as error:
    print(error)  # expect: 'thrown'


def outer(box):
    yield box.content
    result = yield from inner(box, (box := Box("second")))
    yield result + box.content


def inner(first, second):
    yield first.content
    busy()
    return second.content


print(list(outer(Box("first"))))  # expect: ['first', 'first', 'secondsecond']
