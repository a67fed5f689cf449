s = {frozenset({1}), frozenset({2, 3})}
print({1} in s, {3, 2} in s, {4} in s, {1} in frozenset(s))  # expect: True True False True
s.discard({1})
s.remove({2, 3})
print(s)  # expect: set()
try:
    s.remove({9})
except KeyError as e:
    print(repr(e))  # expect: KeyError({9})
