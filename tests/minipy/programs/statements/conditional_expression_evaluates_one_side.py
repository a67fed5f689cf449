def f(x):
    print("f", x)  # expect: f 1
    return x


print(f(1) if True else f(2))  # expect: 1
print("a" if 0 else "b" if 0 else "c")  # expect: c
