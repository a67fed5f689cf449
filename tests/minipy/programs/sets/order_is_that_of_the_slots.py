print({x**2 for x in range(10)})  # expect: {0, 1, 64, 4, 36, 9, 16, 49, 81, 25}
print(set([3, 1, 2, 3]), {5, 2, 8, 1}, {7, 3, 11})  # expect: {1, 2, 3} {8, 1, 2, 5} {3, 11, 7}
print({2, 4, 6} | {1, 2, 3}, {1, 2, 3, 4} ^ {3, 4, 50, 6}, {10, 20, 30} - {20})  # expect: {1, 2, 3, 4, 6} {1, 2, 6, 50} {10, 30}
s = {100, 50, 75, 25}
s.add(-1)
s.update([9, 33])
print(s)  # expect: {33, 100, 9, 75, 50, 25, -1}
print(s.pop(), s)  # expect: 33 {100, 9, 75, 50, 25, -1}
s.discard(9)
s.add(41)  # finds room where 9 was
print(s, s.copy() & {75, 41, 1})  # expect: {100, 41, 75, 50, 25, -1} {41, 75}
for x in {30, 10, 20}:
    print(x, end=" ")
print(frozenset([5, 3, 9]), {1.5, 2, 0.5})  # expect: 10 20 30 frozenset({9, 3, 5}) {0.5, 1.5, 2}
a = set([9, 1, 17, 8, 0])
a.intersection_update(a)
print(a, {9, 1, 17, 8, 0}.difference({8: 0}))  # expect: {0, 1, 17, 8, 9} {0, 1, 17, 9}
