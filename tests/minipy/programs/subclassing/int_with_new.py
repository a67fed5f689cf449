class Even(int):
    def __new__(cls, n):
        return super().__new__(cls, n // 2 * 2)


print(Even(7), Even(8) + 1, repr(Even(5)))  # expect: 6 9 4
