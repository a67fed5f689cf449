def a(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return a(m - 1, 1)
    return a(m - 1, a(m, n - 1))


print(a(2, 3), [a(1, n) for n in range(4)])  # expect: 9 [2, 3, 4, 5]
