from functools import partial

two = partial(pow, 2)
print(two(5), partial(int, base=2)("101"), partial(print, "a", sep="-")("b"))
# expect: a-b
# expect: 32 5 None
print(two.func is pow, two.args, partial(int, base=2).keywords)  # expect: True (2,) {'base': 2}
