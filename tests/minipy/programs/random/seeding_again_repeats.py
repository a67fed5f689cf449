import random

random.seed(7)
a = [random.random() for _ in range(5)]
random.seed(7)
print(a == [random.random() for _ in range(5)])  # expect: True
