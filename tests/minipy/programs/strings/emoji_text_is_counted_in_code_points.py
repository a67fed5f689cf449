s = "a😀b🐍"
print(len(s), s[1], s[3], s[::-1])  # expect: 4 😀 🐍 🐍b😀a
print(s.find("b"), s.replace("😀", ":)"))  # expect: 2 a:)b🐍
print([ord(c) for c in s])  # expect: [97, 128512, 98, 128013]
