import random

random.seed(5)
print(random.uniform(1, 10), random.uniform(-1, 1))  # expect: 6.606115254007317 0.4835739785214588
print(round(random.gauss(0, 1), 9))  # expect: 0.669468914
