if (n := len("hello")) > 3:
    print(n)  # expect: 5
print([y := 1, y ** 2, y + 5])  # expect: [1, 1, 6]
data = iter([3, 2, 0, 9])
while (x := next(data)) != 0:
    print(x)
    # expect: 3
    # expect: 2
