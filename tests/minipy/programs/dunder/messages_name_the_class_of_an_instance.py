class F:
    pass


def show(f):
    try:
        print(f())
    except (TypeError, AttributeError) as e:
        print(e)


def assign(target, key, value):
    target[key] = value


def delete(target, key):
    del target[key]


def repeat(target, times):
    target *= times


f = F()
show(lambda: [1][f])  # expect: list indices must be integers or slices, not F
show(lambda: (1,)[f])  # expect: tuple indices must be integers or slices, not F
show(lambda: range(3)[f])  # expect: range indices must be integers or slices, not F
show(lambda: b"a"[f])  # expect: byte indices must be integers or slices, not F
show(lambda: "a"[f])  # expect: string indices must be integers, not 'F'
show(lambda: [1, 2][f:])
# expect: slice indices must be integers or None or have an __index__ method
show(lambda: assign([1], f, 1))  # expect: list indices must be integers or slices, not F
show(lambda: [1] * f)  # expect: can't multiply sequence by non-int of type 'F'
show(lambda: f * "a")  # expect: can't multiply sequence by non-int of type 'F'
show(lambda: repeat([1], f))  # expect: can't multiply sequence by non-int of type 'F'
show(lambda: [1] + f)  # expect: can only concatenate list (not "F") to list
show(lambda: (1,) + f)  # expect: can only concatenate tuple (not "F") to tuple
show(lambda: "a" + f)  # expect: can only concatenate str (not "F") to str
show(lambda: b"a" + f)  # expect: can't concat F to bytes
show(lambda: f in "a")  # expect: 'in <string>' requires string as left operand, not F
show(lambda: f in b"a")  # expect: a bytes-like object is required, not 'F'
show(lambda: 1 in f)  # expect: argument of type 'F' is not iterable
show(lambda: reversed(f))  # expect: 'F' object is not reversible
show(lambda: range(f))  # expect: 'F' object cannot be interpreted as an integer
show(lambda: f[0])  # expect: 'F' object is not subscriptable
show(lambda: assign(f, 0, 1))  # expect: 'F' object does not support item assignment
show(lambda: delete(f, 0))  # expect: 'F' object doesn't support item deletion
