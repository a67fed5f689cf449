def minmax(xs):
    return min(xs), max(xs)


low, high = minmax([3, 1, 2])
print(low, high, minmax("b"))  # expect: 1 3 ('b', 'b')
