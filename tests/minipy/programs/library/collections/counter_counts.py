from collections import Counter

c = Counter("mississippi")
print(c, c["s"], c["z"], c.most_common(2))
# expect: Counter({'i': 4, 's': 4, 'p': 2, 'm': 1}) 4 0 [('i', 4), ('s', 4)]
c.update("sss")
print(c["s"], sum(c.values()), c.total(), sorted(c.elements())[:3])  # expect: 7 14 14 ['i', 'i', 'i']
