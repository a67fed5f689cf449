print((lambda: 1)(), (lambda x, y=2: x + y)(1), (lambda *a, **k: (a, k))(1, b=2), (lambda x, /, *, y: x - y)(5, y=3))
# expect: 1 3 ((1,), {'b': 2}) 2
f = lambda x: lambda y: x * y
print(f(3)(4), f.__name__)  # expect: 12 <lambda>
print(sorted([3, -1, 2], key=lambda x: x * x))  # expect: [-1, 2, 3]
