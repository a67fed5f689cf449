s = "abcdefgh"
print(s[::2], s[1::3], s[::-1])  # expect: aceg beh hgfedcba
print(s[5:1:-1], s[-2::-2], s[:2:-1])  # expect: fedc geca hgfed
