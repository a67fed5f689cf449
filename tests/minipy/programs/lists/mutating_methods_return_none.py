a = [3, 1]
print(a.append(2), a.sort(), a.reverse(), a.extend([]), a.insert(0, 9), a.clear())
# expect: None None None None None None
