def queens(n, placed=()):
    """Every way to place n queens, as the column of each row."""
    row = len(placed)
    if row == n:
        yield placed
        return
    for col in range(n):
        if all(col != c and abs(col - c) != row - r for r, c in enumerate(placed)):
            yield from queens(n, placed + (col,))


def queens_by_bits(n):
    """Only how many: sets of columns and diagonals as the bits of integers."""
    full = (1 << n) - 1

    def place(columns, left, right):
        if columns == full:
            return 1
        count = 0
        free = full & ~(columns | left | right)
        while free:
            bit = free & -free
            free ^= bit
            count += place(columns | bit, (left | bit) << 1, (right | bit) >> 1)
        return count

    return place(0, 0, 0)


def show(solution):
    for col in solution:
        print("." * col + "Q" + "." * (len(solution) - col - 1))


for n in range(1, 7):
    print(n, sum(1 for _ in queens(n)), queens_by_bits(n))
show(next(queens(8)))
print(list(queens(4)))
print(queens_by_bits(7))

# expect: 1 1 1
# expect: 2 0 0
# expect: 3 0 0
# expect: 4 2 2
# expect: 5 10 10
# expect: 6 4 4
# expect: Q.......
# expect: ....Q...
# expect: .......Q
# expect: .....Q..
# expect: ..Q.....
# expect: ......Q.
# expect: .Q......
# expect: ...Q....
# expect: [(1, 3, 0, 2), (2, 0, 3, 1)]
# expect: 40
