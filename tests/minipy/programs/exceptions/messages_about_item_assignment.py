def put(x):
    x[0] = 1


def drop(x):
    del x[0]


for f in (put, drop):
    for x in (5, "s", (1,), {1}, range(3)):
        try:
            f(x)
        except TypeError as e:
            print(e)
            # expect: 'int' object does not support item assignment
            # expect: 'str' object does not support item assignment
            # expect: 'tuple' object does not support item assignment
            # expect: 'set' object does not support item assignment
            # expect: 'range' object does not support item assignment
            # expect: 'int' object does not support item deletion
            # expect: 'str' object doesn't support item deletion
            # expect: 'tuple' object doesn't support item deletion
            # expect: 'set' object doesn't support item deletion
            # expect: 'range' object doesn't support item deletion
