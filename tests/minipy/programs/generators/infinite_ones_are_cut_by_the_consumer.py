def naturals():
    n = 0
    while True:
        yield n
        n += 1


for n in naturals():
    if n > 3:
        break
    print(n)
    # expect: 0
    # expect: 1
    # expect: 2
    # expect: 3
print([x for x, _ in zip(naturals(), "abc")])  # expect: [0, 1, 2]
