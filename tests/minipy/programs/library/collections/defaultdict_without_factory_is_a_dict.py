from collections import defaultdict

d = defaultdict()
try:
    d["x"]
except KeyError as e:
    print(e)  # expect: 'x'
d = defaultdict(lambda: "none", a=1)
print(d["a"], d["z"], "q" in d)  # expect: 1 none False
