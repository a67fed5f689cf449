d = {i: i * i for i in range(5)}
for k in list(d):
    if k % 2:
        del d[k]
print(d)  # expect: {0: 0, 2: 4, 4: 16}
