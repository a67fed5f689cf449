print({1, 2, 2, 1} == {1, 2}, len({1, 1.0, True}), set(), type({}).__name__)  # expect: True 1 set() dict
print(sorted(set("banana")))  # expect: ['a', 'b', 'n']
print({5}, {"a"})  # expect: {5} {'a'}
