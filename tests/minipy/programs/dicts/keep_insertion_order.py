d = {"z": 1, "a": 2}
d["m"] = 3
d["z"] = 9
print(d, list(d))  # expect: {'z': 9, 'a': 2, 'm': 3} ['z', 'a', 'm']
del d["z"]
d["z"] = 0
print(d)  # expect: {'a': 2, 'm': 3, 'z': 0}
