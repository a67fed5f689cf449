a = [0, 1, 2, 3, 4, 5]
print(a[1:4], a[:2], a[4:], a[::2], a[::-1], a[4:1:-1], a[10:])
# expect: [1, 2, 3] [0, 1] [4, 5] [0, 2, 4] [5, 4, 3, 2, 1, 0] [4, 3, 2] []
b = a[:]
b.append(6)
print(len(a), len(b), a is b)  # expect: 6 7 False
