a = [(i * 7919) % 1009 for i in range(500)]
b = sorted(a)
print(b[:5], b[-3:], all(x <= y for x, y in zip(b, b[1:])), len(b) == len(a))
# expect: [0, 1, 2, 5, 6] [1002, 1005, 1006] True True
