def repeat(n):
    def wrap(f):
        def run(x):
            return [f(x) for _ in range(n)]

        return run

    return wrap


@repeat(3)
def double(x):
    return x * 2


print(double(4))  # expect: [8, 8, 8]
