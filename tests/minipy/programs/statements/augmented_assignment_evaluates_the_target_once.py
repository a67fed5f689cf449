def where():
    print("where")  # expect: where
    return 0


a = [1]
a[where()] += 5
print(a)  # expect: [6]
