it = iter([1, 2, 3])
print(next(it), list(it), list(it))  # expect: 1 [2, 3] []
print(iter(it) is it)  # expect: True
d = iter({"a": 1})
print(next(d), next(d, "end"))  # expect: a end
print(type(iter([])).__name__, type(iter({})).__name__, type(iter("")).__name__, type(iter(())).__name__, type(iter(set())).__name__)
# expect: list_iterator dict_keyiterator str_ascii_iterator tuple_iterator set_iterator
