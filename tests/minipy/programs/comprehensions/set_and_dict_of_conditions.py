words = ["apple", "bob", "kayak", "level", "dog"]
print({len(w) for w in words if w == w[::-1]}, {w: w == w[::-1] for w in words})
# expect: {3, 5} {'apple': False, 'bob': True, 'kayak': True, 'level': True, 'dog': False}
print(sum(1 for w in words if "o" in w), [w[0] for w in words if len(w) > 3 and w[-1] != "e"])
# expect: 2 ['k', 'l']
