import random

random.seed(1)
print([random.randint(1, 6) for _ in range(10)])  # expect: [2, 5, 1, 3, 1, 4, 4, 4, 6, 4]
print([random.randrange(0, 100, 10) for _ in range(5)], random.randrange(5), random.getrandbits(16))
# expect: [30, 10, 70, 0, 60] 3 39809
print(random.randint(1, 10 ** 20))  # expect: 14151560559444937094
