from itertools import islice

it = iter(range(10))
print(list(islice(it, 3)), list(islice(it, 1, 3)), list(islice(it, 0, None, 2)), list(it))
# expect: [0, 1, 2] [4, 5] [6, 8] []
