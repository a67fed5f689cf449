big = 10 ** 25
print(-big // 3)  # expect: -3333333333333333333333334
print(-big % 3)  # expect: 2
print(big // -3)  # expect: -3333333333333333333333334
print(big % -3)  # expect: -2
print(-big // big, -big % big)  # expect: -1 0
