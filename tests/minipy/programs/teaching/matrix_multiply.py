class Matrix:
    def __init__(self, rows):
        self.rows = [list(row) for row in rows]
        if len({len(row) for row in self.rows}) != 1:
            raise ValueError("rows of different lengths")

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0])

    def __getitem__(self, place):
        i, j = place
        return self.rows[i][j]

    def __eq__(self, other):
        return isinstance(other, Matrix) and self.rows == other.rows

    def __add__(self, other):
        return Matrix([[a + b for a, b in zip(r, s)] for r, s in zip(self.rows, other.rows)])

    def __matmul__(self, other):
        if self.shape[1] != other.shape[0]:
            raise ValueError(f"cannot multiply {self.shape} by {other.shape}")
        columns = list(zip(*other.rows))
        return Matrix([[sum(a * b for a, b in zip(row, col)) for col in columns] for row in self.rows])

    def __pow__(self, n):
        result, base = Matrix.identity(self.shape[0]), self
        while n:
            if n & 1:
                result = result @ base
            base = base @ base
            n >>= 1
        return result

    def transposed(self):
        return Matrix(zip(*self.rows))

    def determinant(self):
        if self.shape == (1, 1):
            return self[0, 0]
        total = 0
        for j, x in enumerate(self.rows[0]):
            minor = Matrix([row[:j] + row[j + 1:] for row in self.rows[1:]])
            total += (-1) ** j * x * minor.determinant()
        return total

    def __str__(self):
        width = max(len(str(x)) for row in self.rows for x in row)
        return "\n".join(" ".join(f"{x:>{width}}" for x in row) for row in self.rows)


a = Matrix([[1, 2], [3, 4], [5, 6]])
b = Matrix([[1, 0, -1], [10, 20, 30]])
print(a @ b)
print(a.transposed())
print((b @ a).shape, a + a == Matrix([[2, 4], [6, 8], [10, 12]]))
print((Matrix([[1, 1], [1, 0]]) ** 100)[0, 1])
print(Matrix([[2, 0, 1], [1, 3, 2], [1, 1, 4]]).determinant())
try:
    a @ a
except ValueError as e:
    print(e)

# expect:  21  40  59
# expect:  43  80 117
# expect:  65 120 175
# expect: 1 3 5
# expect: 2 4 6
# expect: (2, 2) True
# expect: 354224848179261915075
# expect: 18
# expect: cannot multiply (3, 2) by (3, 2)
