big = 2 ** 70
print(big > 1, big < 1, -big < 1)  # expect: True False True
print(big == 2 ** 70, big != 2 ** 70)  # expect: True False
print(sorted([big, -big, 0, 5, big - 1]) == [-big, 0, 5, big - 1, big])  # expect: True
