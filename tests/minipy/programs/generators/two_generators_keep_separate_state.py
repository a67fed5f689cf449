def count(n):
    for i in range(n):
        yield i


a, b = count(3), count(3)
print(next(a), next(a), next(b), list(a), list(b))  # expect: 0 1 0 [2] [1, 2]
