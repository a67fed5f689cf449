a = {1, 2}
print(a < {1, 2, 3}, a <= a, a < a, a >= {1}, a > {3}, a == {2, 1})  # expect: True True False True False True
print(a.issubset([1, 2, 3]), a.issuperset([1]))  # expect: True True
print({1} < {2}, {1} > {2}, {1} == {2})  # expect: False False False
