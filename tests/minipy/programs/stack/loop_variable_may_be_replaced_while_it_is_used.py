def grow(x):
    for x in x:
        x = x + [len(x)]
        yield x


def walk(items):
    for items in items:
        for items in items:
            print(items, end=" ")
    print()


print(list(grow([[1], [2, 3]])))  # expect: [[1, 1], [2, 3, 2]]
walk([["a", "b"], ["c"]])  # expect: a b c 
