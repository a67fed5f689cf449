a = [1]
a.append(2)
a.extend([3, 4])
a.extend("xy")
a.insert(0, "first")
a.insert(-1, "before last")
a.insert(100, "end")
print(a)  # expect: ['first', 1, 2, 3, 4, 'x', 'before last', 'y', 'end']
