e = StopIteration(5)
print(e.value, StopIteration().value, e.args)  # expect: 5 None (5,)
