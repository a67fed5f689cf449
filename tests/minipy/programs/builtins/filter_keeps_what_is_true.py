print(list(filter(lambda x: x % 2, range(6))), list(filter(None, [0, 1, "", "a", [], [0]])))
# expect: [1, 3, 5] [1, 'a', [0]]
