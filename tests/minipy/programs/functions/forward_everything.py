def target(a, b, *, c=0, **kw):
    return a, b, c, kw


def forward(*args, **kwargs):
    return target(*args, **kwargs)


print(forward(1, 2), forward(1, b=2, c=3), forward(*"xy", d=4))
# expect: (1, 2, 0, {}) (1, 2, 3, {}) ('x', 'y', 0, {'d': 4})
