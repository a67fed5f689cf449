print(ord("A"), chr(66), ord("한"), chr(128013))  # expect: 65 B 54620 🐍
print(all(chr(ord(c)) == c for c in "aZ 가😀"))  # expect: True
