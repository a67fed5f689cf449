big = 10 ** 20
print(big + 1)  # expect: 100000000000000000001
print(big - big)  # expect: 0
print(big * -3)  # expect: -300000000000000000000
print(1 - big)  # expect: -99999999999999999999
print(big // 7)  # expect: 14285714285714285714
print(big % 7)  # expect: 2
