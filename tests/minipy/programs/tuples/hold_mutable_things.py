t = ([], {})
t[0].append(1)
t[1]["k"] = 2
print(t)  # expect: ([1], {'k': 2})
