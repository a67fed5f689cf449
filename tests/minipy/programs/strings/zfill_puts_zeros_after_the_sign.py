print("42".zfill(5), "-42".zfill(5), "+1".zfill(4), "abc".zfill(2), "".zfill(2))
# expect: 00042 -0042 +001 abc 00
