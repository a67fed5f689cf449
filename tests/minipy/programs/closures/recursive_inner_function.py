def fact(n):
    def go(k, acc):
        return acc if k == 0 else go(k - 1, acc * k)

    return go(n, 1)


print(fact(10))  # expect: 3628800
