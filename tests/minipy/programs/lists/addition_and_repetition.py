print([1] + [2, 3], [0] * 3, 2 * ["a", "b"], [1] * -1)  # expect: [1, 2, 3] [0, 0, 0] ['a', 'b', 'a', 'b'] []
try:
    [1] + (2,)
except TypeError as e:
    print(e)  # expect: can only concatenate list (not "tuple") to list
