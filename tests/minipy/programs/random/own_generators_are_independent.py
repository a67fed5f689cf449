import random

a, b = random.Random(1), random.Random(1)
print(a.random() == b.random(), a.randint(1, 100) == b.randint(1, 100))  # expect: True True
a.random()
print(a.random() == b.random())  # expect: False
