def chunks(items, n):
    it = iter(items)
    while chunk := [x for x, _ in zip(it, range(n))]:
        yield chunk


print(list(chunks("abcdefg", 2)))  # expect: [['a', 'b'], ['d', 'e'], ['g']]
