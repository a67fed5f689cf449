fs = []
for i in range(3):
    fs.append(lambda: i)
print([f() for f in fs])  # expect: [2, 2, 2]
i = "changed"
print(fs[0]())  # expect: changed
