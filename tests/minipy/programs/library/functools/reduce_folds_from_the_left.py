from functools import reduce

print(reduce(lambda a, b: a * b, range(1, 6)), reduce(lambda a, b: f"({a}{b})", "abcd"), reduce(max, [3, 9, 2], 5), reduce(None, [], "start"))
# expect: 120 (((ab)c)d) 9 start
try:
    reduce(lambda a, b: a, [])
except TypeError as e:
    print(e)  # expect: reduce() of empty iterable with no initial value
