import random

try:
    random.randint(5, 1)
except ValueError as e:
    print(e)  # expect: empty range for randrange() (5, 2, -3)
try:
    random.randrange(0)
except ValueError as e:
    print(e)  # expect: empty range for randrange()
