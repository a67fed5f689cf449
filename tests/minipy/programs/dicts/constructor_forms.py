print(dict(), dict(a=1, b=2), dict([("x", 1)]), dict({"k": 1}, z=2), dict(zip("ab", (1, 2))))
# expect: {} {'a': 1, 'b': 2} {'x': 1} {'k': 1, 'z': 2} {'a': 1, 'b': 2}
try:
    dict(5)
except TypeError as e:
    print(e)  # expect: 'int' object is not iterable
