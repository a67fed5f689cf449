print(list("abc"), list(range(3)), list({"a": 1}), list((1, 2)), list())
# expect: ['a', 'b', 'c'] [0, 1, 2] ['a'] [1, 2] []
try:
    list(5)
except TypeError as e:
    print(e)  # expect: 'int' object is not iterable
