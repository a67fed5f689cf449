def average():
    total = count = 0
    result = None
    while True:
        x = yield result
        total += x
        count += 1
        result = total / count


avg = average()
next(avg)
print([avg.send(x) for x in (10, 20, 60)])  # expect: [10.0, 15.0, 30.0]
