inf = float("inf")
print(inf, -inf)  # expect: inf -inf
print(inf > 10 ** 400, inf == inf + 1)  # expect: True True
print(inf - inf)  # expect: nan
print(1 / inf, inf * -1)  # expect: 0.0 -inf
print(max(1, inf, 3))  # expect: inf
