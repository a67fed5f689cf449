import math

print(math.gcd(12, 18), math.gcd(0, 5), math.gcd(12, 18, 8), math.lcm(4, 6), math.factorial(20), math.comb(10, 3), math.perm(5, 2), math.prod([1, 2, 3, 4]))
# expect: 6 5 2 12 2432902008176640000 120 20 24
try:
    math.factorial(-1)
except ValueError as e:
    print(e)  # expect: factorial() not defined for negative values
