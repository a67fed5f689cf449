def leaf(n):
    yield n
    return n * 10


def branch():
    total = 0
    for n in (1, 2):
        total += yield from leaf(n)
    return total


def root():
    result = yield from branch()
    yield "total", result


print(list(root()))  # expect: [1, 2, ('total', 30)]
