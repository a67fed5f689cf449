import random

random.seed(10)
a = list(range(10))
random.shuffle(a)
print(a)  # expect: [5, 2, 7, 1, 8, 4, 3, 6, 0, 9]
print(random.sample(range(100), 5), random.sample("abc", 3))  # expect: [35, 83, 20, 4, 66] ['b', 'c', 'a']
try:
    random.sample([1], 2)
except ValueError as e:
    print(e)  # expect: Sample larger than population or is negative
