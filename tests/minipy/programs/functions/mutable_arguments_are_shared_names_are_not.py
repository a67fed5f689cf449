def change(items, n):
    items.append(n)
    items = ["new"]
    n += 1
    return items


a, n = [1], 5
print(change(a, n), a, n)  # expect: ['new'] [1, 5] 5
