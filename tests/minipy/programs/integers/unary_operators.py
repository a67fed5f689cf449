print(-5, +5, ~5)  # expect: -5 5 -6
print(--5, -+-5)  # expect: 5 5
print(- 2 ** 70)  # expect: -1180591620717411303424
print(-True)  # expect: -1
try:
    -"a"
except TypeError as e:
    print(e)  # expect: bad operand type for unary -: 'str'
