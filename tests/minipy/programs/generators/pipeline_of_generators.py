def evens(xs):
    for x in xs:
        if x % 2 == 0:
            yield x


def squares(xs):
    for x in xs:
        yield x * x


def take(n, xs):
    for x, _ in zip(xs, range(n)):
        yield x


print(list(take(3, squares(evens(iter(range(100)))))))  # expect: [0, 4, 16]
