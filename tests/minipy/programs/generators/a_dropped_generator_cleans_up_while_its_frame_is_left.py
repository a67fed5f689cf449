# The generator is given back while the frame that held it is being left: what its finally calls must
# not touch the locals that are still to go.
def note(first, second, third):
    local = [first, second, third]
    print("cleaned", local)


def lines():
    try:
        yield 1
    finally:
        note("a", "b", "c")


def work():
    before = ["before"]
    generator = lines()
    after = ["after"]
    more = [before, after]
    next(generator)
    return len(more)


print(work())
print(work())
# expect: cleaned ['a', 'b', 'c']
# expect: 2
# expect: cleaned ['a', 'b', 'c']
# expect: 2
