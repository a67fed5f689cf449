a = [1, 2, 3, 4]
for x in a:
    if x == 2:
        a.remove(x)
    print(x)
    # expect: 1
    # expect: 2
    # expect: 4
a = [1]
for x in a:
    if x < 4:
        a.append(x + 1)
print(a)  # expect: [1, 2, 3, 4]
