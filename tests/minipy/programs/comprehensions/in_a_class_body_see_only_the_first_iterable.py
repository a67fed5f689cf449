class C:
    names = ["a", "b"]
    table = {n: n * 2 for n in names}
    pairs = [(n, i) for i, n in enumerate(names)]


print(C.table, C.pairs)  # expect: {'a': 'aa', 'b': 'bb'} [('a', 0), ('b', 1)]
