from collections import namedtuple

for args in (("P", "x x"), ("P", "class"), ("P", "_a"), ("1P", "a")):
    try:
        namedtuple(*args)
    except ValueError as e:
        print(e)
        # expect: Encountered duplicate field name: 'x'
        # expect: Type names and field names cannot be a keyword: 'class'
        # expect: Field names cannot start with an underscore: '_a'
        # expect: Type names and field names must be valid identifiers: '1P'
P = namedtuple("P", "x y z", defaults=[5])
for args, kwargs in (((1, 2, 3, 4), {}), ((1,), {"x": 2}), ((1, 2), {"q": 3}), ((), {})):
    try:
        P(*args, **kwargs)
    except TypeError as e:
        print(e)
        # expect: P.__new__() takes from 3 to 4 positional arguments but 5 were given
        # expect: P.__new__() got multiple values for argument 'x'
        # expect: P.__new__() got an unexpected keyword argument 'q'
        # expect: P.__new__() missing 2 required positional arguments: 'x' and 'y'
print(namedtuple("Q", ["a", "class", "a"], rename=True)(1, 2, 3))  # expect: Q(a=1, _1=2, _2=3)
