calls = 0


def plain(n):
    global calls
    calls += 1
    return n if n < 2 else plain(n - 1) + plain(n - 2)


def memoise(f):
    known = {}

    def run(n):
        if n not in known:
            known[n] = f(n)
        return known[n]

    run.known = known
    return run


@memoise
def clever(n):
    return n if n < 2 else clever(n - 1) + clever(n - 2)


def loop(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


def doubling(n):
    """F(2k) and F(2k+1) from F(k) and F(k+1)."""
    if n == 0:
        return 0, 1
    a, b = doubling(n // 2)
    c, d = a * (2 * b - a), a * a + b * b
    return (d, c + d) if n % 2 else (c, d)


def stream():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


print([plain(n) for n in range(10)], calls)
calls = 0
print(plain(15), calls)
print(clever(100), len(clever.known))
print(loop(100) == clever(100) == doubling(100)[0])
print(doubling(300)[0])
for n, f in zip(range(5), stream()):
    print(n, f)
print(next(i for i, f in enumerate(stream()) if len(str(f)) == 50))
print(sum(f for f, _ in zip(stream(), range(34)) if f % 2 == 0))

# expect: [0, 1, 1, 2, 3, 5, 8, 13, 21, 34] 276
# expect: 610 1973
# expect: 354224848179261915075 101
# expect: True
# expect: 222232244629420445529739893461909967206666939096499764990979600
# expect: 0 0
# expect: 1 1
# expect: 2 1
# expect: 3 2
# expect: 4 3
# expect: 237
# expect: 4613732
