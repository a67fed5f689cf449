class Box:
    def __init__(self, content):
        self.content = content


def replaced(box):
    kept = box
    box = None
    return kept.content


def captured(box):
    return lambda: box.content


def returned(box):
    return box


def deleted(box):
    content = box.content
    del box
    try:
        box
    except UnboundLocalError:
        return content


def churn():
    for i in range(500):
        Box(i)


print(replaced(Box("replaced")))  # expect: replaced
read = captured(Box("captured"))
box = returned(Box("returned"))
churn()
print(read(), box.content)  # expect: captured returned
print(deleted(Box("deleted")))  # expect: deleted
print(replaced(*[Box("spread")]), replaced(box=Box("named")))  # expect: spread named
