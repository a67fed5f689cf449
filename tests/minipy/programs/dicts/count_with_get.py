counts = {}
for c in "mississippi":
    counts[c] = counts.get(c, 0) + 1
print(counts)  # expect: {'m': 1, 'i': 4, 's': 4, 'p': 2}
print(sorted(counts.items(), key=lambda kv: (-kv[1], kv[0])))
# expect: [('i', 4), ('s', 4), ('p', 2), ('m', 1)]
