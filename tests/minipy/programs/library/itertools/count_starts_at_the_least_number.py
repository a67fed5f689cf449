from itertools import count

c = count(-2 ** 63)
print(next(c), next(c))  # expect: -9223372036854775808 -9223372036854775807
c = count(0, -2 ** 63)
print(next(c), next(c), next(c))  # expect: 0 -9223372036854775808 -18446744073709551616
