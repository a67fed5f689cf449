data = [1, 2, 3, 0, 4]
it = iter(lambda: data.pop(0), 0)
print(list(it), data)  # expect: [1, 2, 3] [4]
