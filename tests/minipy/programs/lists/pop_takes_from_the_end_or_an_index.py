a = [1, 2, 3, 4]
print(a.pop(), a.pop(0), a.pop(-2), a)  # expect: 4 1 2 [3]
