from itertools import chain

print(list(chain("ab", [1], (2,))), list(chain.from_iterable([[1, 2], [], [3]])), list(chain()))
# expect: ['a', 'b', 1, 2] [1, 2, 3] []
