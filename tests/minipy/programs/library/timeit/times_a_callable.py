import timeit

calls = []
taken = timeit.timeit(lambda: calls.append(1), number=10)
print(len(calls), taken >= 0, len(timeit.repeat(lambda: None, number=1, repeat=3)))  # expect: 10 True 3
