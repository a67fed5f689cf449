import gc

print(gc.collect() >= 0, gc.isenabled())  # expect: True True
gc.disable()
print(gc.isenabled())  # expect: False
gc.enable()
