def f(k):
    return [k * x for x in range(3)], {k: x for x in range(2)}, list(k + x for x in range(2))


print(f(10))  # expect: ([0, 10, 20], {10: 1}, [10, 11])
