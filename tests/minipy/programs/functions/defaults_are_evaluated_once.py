def f(x, acc=[]):
    acc.append(x)
    return acc


print(f(1))  # expect: [1]
print(f(2))  # expect: [1, 2]
print(f(3, []))  # expect: [3]
print(f.__defaults__)  # expect: ([1, 2],)
