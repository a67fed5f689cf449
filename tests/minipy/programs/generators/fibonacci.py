def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


it = fib()
print([next(it) for _ in range(15)])  # expect: [0, 1, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377]
