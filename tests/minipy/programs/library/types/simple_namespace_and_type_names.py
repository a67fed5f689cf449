import types

n = types.SimpleNamespace(a=1, b="x")
n.c = 3
print(n, n.a, n == types.SimpleNamespace(a=1, b="x", c=3))  # expect: namespace(a=1, b='x', c=3) 1 True
print(isinstance(lambda: 0, types.FunctionType), isinstance(len, types.BuiltinFunctionType), isinstance((i for i in []), types.GeneratorType), isinstance(types, types.ModuleType))
# expect: True True True True
