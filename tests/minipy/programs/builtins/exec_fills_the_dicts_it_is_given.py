names = {}
exec("def f(a):\n    return a + one\none = 1\nz = f(4)", names)
print(names["z"], names["f"](6), "__builtins__" in names)  # expect: 5 7 True
values = {}
exec("a = 1\nb = a + 1", {}, values)
print(values)  # expect: {'a': 1, 'b': 2}
try:
    exec("1", [])
except TypeError as e:
    print(e)  # expect: exec() globals must be a dict, not list
try:
    eval(5)
except TypeError as e:
    print(e)  # expect: eval() arg 1 must be a string, bytes or code object
