a, b = ValueError(1), ValueError(1)
print(a == b, a == a, a.with_traceback(None) is a)  # expect: False True True
