def memo(f):
    cache = {}

    def run(n):
        if n not in cache:
            cache[n] = f(n)
        return cache[n]

    run.cache = cache
    return run


@memo
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), len(fib.cache))  # expect: 23416728348467685 81
