d = {}
try:
    del d["x"]
except KeyError as e:
    print("missing", e)  # expect: missing 'x'
