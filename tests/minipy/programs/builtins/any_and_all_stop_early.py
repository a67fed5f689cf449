def say(x):
    print(x)
    return x


print(any(say(x) for x in (0, 1, 2)))
# expect: 0
# expect: 1
# expect: True
print(all(say(x) for x in (1, 0, 2)))
# expect: 1
# expect: 0
# expect: False
print(any([]), all([]), any([0, ""]), all([1, "a"]))  # expect: False True False True
