table = {"+": lambda a, b: a + b, "-": lambda a, b: a - b}
print([table[op](6, 3) for op in "+-"])  # expect: [9, 3]


def apply(f, *args):
    return f(*args)


print(apply(max, 1, 5), apply(apply, len, "abc"))  # expect: 5 3
