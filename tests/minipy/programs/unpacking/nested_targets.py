(a, b), c = (1, 2), 3
[d, [e, *f]] = "x", [1, 2, 3]
print(a, b, c, d, e, f)  # expect: 1 2 3 x 1 [2, 3]
for i, (k, v) in enumerate({"p": 1, "q": 2}.items()):
    print(i, k, v)
    # expect: 0 p 1
    # expect: 1 q 2
