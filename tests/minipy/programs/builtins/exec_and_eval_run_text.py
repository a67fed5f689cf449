print(eval("1 + 2"), eval("x * 2", {"x": 5}), eval("  [i for i in range(3)]"))  # expect: 3 10 [0, 1, 2]
exec("y = 10\nprint(y)")  # expect: 10
print(y, eval("y + 1"), eval("a + b", {"a": 1}, {"b": 2}))  # expect: 10 11 3


def f():
    local = 7
    exec("local = 1")
    return local, eval("local + 1")


print(f())  # expect: (7, 8)
