def inner():
    yield 1
    yield 2
    return "inner result"


def outer():
    result = yield from inner()
    print("got", result)  # expect: got inner result
    yield from "ab"
    yield from [3, 4]


print(list(outer()))  # expect: [1, 2, 'a', 'b', 3, 4]
