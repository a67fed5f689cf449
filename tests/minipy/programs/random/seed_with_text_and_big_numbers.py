import random

random.seed(2 ** 70 + 3)
print(random.random())  # expect: 0.16339507200642456
random.seed(-5)
print(random.random())  # expect: 0.6229016948897019
random.seed("text")
print(random.random())  # expect: 0.8711565613554825
