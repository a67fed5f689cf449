x = 1
print("x" in globals(), globals()["x"])  # expect: True 1
globals()["y"] = 2
print(y)  # expect: 2


def f(a):
    b = 2
    return sorted(locals())


print(f(1))  # expect: ['a', 'b']
