from itertools import accumulate

print(list(accumulate([1, 2, 3, 4])), list(accumulate([3, 1, 4, 1, 5], max)), list(accumulate([1, 2], initial=10)), list(accumulate("abc")))
# expect: [1, 3, 6, 10] [3, 3, 4, 4, 5] [10, 11, 13] ['a', 'ab', 'abc']
