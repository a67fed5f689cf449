for i in range(5):
    if i % 2:
        continue
    print(i)
    # expect: 0
    # expect: 2
    # expect: 4
i = 0
while i < 4:
    i += 1
    if i == 2:
        continue
    print("w", i)
    # expect: w 1
    # expect: w 3
    # expect: w 4
