groups = {}
for word in ["ant", "bee", "ape", "bat", "cat"]:
    groups.setdefault(word[0], []).append(word)
print(groups)  # expect: {'a': ['ant', 'ape'], 'b': ['bee', 'bat'], 'c': ['cat']}
