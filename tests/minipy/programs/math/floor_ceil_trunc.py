import math

print(math.floor(2.7), math.floor(-2.1), math.ceil(2.1), math.ceil(-2.7), math.trunc(-2.7), math.floor(5), math.floor(1e20))
# expect: 2 -3 3 -2 -2 5 100000000000000000000
for f in (math.floor, math.ceil):
    try:
        f(math.inf)
    except OverflowError as e:
        print(e)
        # expect: cannot convert float infinity to integer
        # expect: cannot convert float infinity to integer
