s = "aé한😀z"
for i in range(len(s)):
    print(s[i], s[i:], s[:i] or "-")
    # expect: a aé한😀z -
    # expect: é é한😀z a
    # expect: 한 한😀z aé
    # expect: 😀 😀z aé한
    # expect: z z aé한😀
