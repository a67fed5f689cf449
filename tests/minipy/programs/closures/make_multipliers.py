def times(n):
    return lambda x: x * n


print([f(5) for f in map(times, range(4))])  # expect: [0, 5, 10, 15]
