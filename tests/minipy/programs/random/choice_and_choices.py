import random

random.seed(3)
print([random.choice("abcde") for _ in range(6)])  # expect: ['b', 'e', 'e', 'b', 'c', 'e']
print(random.choices([1, 2, 3], k=5))  # expect: [2, 2, 2, 3, 2]
try:
    random.choice([])
except IndexError as e:
    print(e)  # expect: Cannot choose from an empty sequence
