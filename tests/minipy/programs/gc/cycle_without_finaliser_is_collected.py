import gc

gc.collect()
a = []
a.append(a)
del a
print(gc.collect() >= 1, gc.collect())  # expect: True 0
