n = 2 ** 62
n += n
print(n)  # expect: 9223372036854775808
n += n
print(n)  # expect: 18446744073709551616
n -= 1
print(n)  # expect: 18446744073709551615
print(-n - 2)  # expect: -18446744073709551617
