x = []
for _ in range(100_000):
    x = [x]
del x
t = ()
for _ in range(100_000):
    t = (t,)
del t
print("freed")  # expect: freed
