import gc

print(gc.get_threshold())  # expect: (700, 10, 10)
gc.set_threshold(500)
print(gc.get_threshold())  # expect: (500, 10, 10)
gc.set_threshold(100, 5, 7)
print(gc.get_threshold())  # expect: (100, 5, 7)
