class C:
    n = 3
    squares = [i * i for i in range(n)]


print(C.squares)  # expect: [0, 1, 4]
try:
    class D:
        n = 3
        bad = [n for i in range(2)]
except NameError as e:
    print(e)  # expect: name 'n' is not defined
