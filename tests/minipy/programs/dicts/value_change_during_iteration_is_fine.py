d = {"a": 1, "b": 2}
for k in d:
    d[k] *= 10
for k, v in d.items():
    print(k, v)
    # expect: a 10
    # expect: b 20
