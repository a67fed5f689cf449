a = {"x": 1, "y": 2}
b = {"y": 2, "z": 3}
print(a.keys() & b.keys(), sorted(a.keys() | b.keys()), a.keys() - b.keys(), sorted(a.keys() ^ b.keys()))
# expect: {'y'} ['x', 'y', 'z'] {'x'} ['x', 'z']
print(a.items() & b.items(), a.keys() == {"x", "y"})  # expect: {('y', 2)} True
