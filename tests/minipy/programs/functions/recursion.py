def fact(n):
    return 1 if n < 2 else n * fact(n - 1)


def hanoi(n, a, b, c):
    return [] if n == 0 else hanoi(n - 1, a, c, b) + [a + c] + hanoi(n - 1, b, a, c)


print(fact(25), hanoi(3, "A", "B", "C"))
# expect: 15511210043330985984000000 ['AC', 'AB', 'CB', 'AC', 'BA', 'BC', 'AC']
