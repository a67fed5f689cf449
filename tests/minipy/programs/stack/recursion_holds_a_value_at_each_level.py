# At each level a value waits on the stack that nobody else holds any more.
def down(n):
    x = [n]
    if n == 0:
        return []
    return joined(x, (x := None), down(n - 1))


def joined(first, _, rest):
    return first + rest


def total(n, values):
    if n == 0:
        return sum(values)
    return total(n - 1, values + [n])


for _ in range(3):
    numbers = down(300)
    print(len(numbers), sum(numbers), total(100, []))
# expect: 300 45150 5050
# expect: 300 45150 5050
# expect: 300 45150 5050
