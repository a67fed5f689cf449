s = "abcdef"
print(s[1:3], s[:2], s[4:], s[:])  # expect: bc ab ef abcdef
print(s[-3:], s[:-4], s[10:], repr(s[3:1]))  # expect: def ab  ''
print(s[-100:100])  # expect: abcdef
