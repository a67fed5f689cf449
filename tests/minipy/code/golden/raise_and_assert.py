assert a, b
assert c
if x: raise
raise a from b
